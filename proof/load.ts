import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Load = { sent: number; failed: number; p50: number; p99: number; seconds: number }
type Options = { url: string; perSecond: number; seconds: number }

/** So many requests a second, whether or not those before were answered. */
export async function load({ url, perSecond, seconds }: Options): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const times: number[] = []
  const answers: Promise<void>[] = []
  const startedAt = performance.now()
  let failed = 0
  const one = () =>
    new Promise<void>((resolve) => {
      const askedAt = performance.now()
      const sent = request(url, { agent }, (answer) => {
        if ((answer.statusCode ?? 0) >= 500) failed += 1
        answer.resume().on('end', () => {
          times.push(performance.now() - askedAt)
          resolve()
        })
      })
      sent.on('error', () => resolve()).end()
    })
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, ((performance.now() - startedAt) / 1_000) * perSecond)
    for (; sent < due; sent += 1) answers.push(one())
    await sleep(2)
  }
  await Promise.all(answers)
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 10) / 10
  return {
    sent: answers.length,
    failed,
    p50: at(0.5),
    p99: at(0.99),
    seconds: (performance.now() - startedAt) / 1_000,
  }
}
