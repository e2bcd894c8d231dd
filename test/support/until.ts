import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a fact, and fails when it does not come true in time. */
export async function until(isTrue: () => unknown, withinMs = 10_000): Promise<void> {
  const endsAt = performance.now() + withinMs
  while (!(await isTrue())) {
    if (performance.now() > endsAt) throw new Error(`not so within ${withinMs} ms: ${isTrue}`)
    await sleep(20)
  }
}
