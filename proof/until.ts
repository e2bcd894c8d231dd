import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a fact; whether it came true in time. */
export async function until(isTrue: () => unknown, withinMs = 10_000): Promise<boolean> {
  const endsAt = performance.now() + withinMs
  while (!(await isTrue())) {
    if (performance.now() > endsAt) return false
    await sleep(20)
  }
  return true
}
