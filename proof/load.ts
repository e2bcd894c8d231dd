import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Ask = { url: string; method?: string; headers?: Record<string, string>; body?: string }
export type Load = { sent: number; failed: number; p50: number; p99: number }
type Options = { ask: Ask; perSecond: number; seconds: number }
type Heard = { status: number; ms: number }

/** So many requests a second, whether or not those before were answered. */
export async function load({ ask, perSecond, seconds }: Options): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const answers: Promise<Heard>[] = []
  const all = Math.round(perSecond * seconds)
  const startedAt = performance.now()
  while (answers.length < all) {
    const due = Math.min(all, ((performance.now() - startedAt) / 1_000) * perSecond)
    while (answers.length < due) answers.push(askOnce(ask, agent))
    await sleep(2)
  }
  const heard = await Promise.all(answers)
  agent.destroy()
  const sorted = heard.map(({ ms }) => ms).toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? Number.NaN) * 10) / 10
  return {
    sent: heard.length,
    failed: heard.filter(({ status }) => status >= 500 || status === 0).length,
    p50: at(0.5),
    p99: at(0.99),
  }
}

/** One request; the status is 0 where no answer came. */
export function askOnce({ url, method = 'GET', headers = {}, body }: Ask, agent: Agent): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>()
  const askedAt = performance.now()
  const end = (status: number) => resolve({ status, ms: performance.now() - askedAt })
  request(url, { agent, method, headers }, (answer) => {
    answer.resume().on('close', () => end(answer.complete ? (answer.statusCode ?? 0) : 0))
  })
    .on('error', () => end(0))
    .end(body)
  return promise
}
