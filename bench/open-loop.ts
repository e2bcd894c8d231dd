import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Heard = { status: number; ms: number; at: number }
export type Ask = { url: string; method?: string; headers?: Record<string, string>; body?: string }
type Load = { ask: Ask; perSecond: number; seconds: number }

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const everyMs = 2

/** Asks at this rate whether or not answers come, as many people do who know nothing of each other. */
export async function askAtRate({ ask, perSecond, seconds }: Load): Promise<Heard[]> {
  const answers: Promise<Heard>[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  while (performance.now() < endsAt) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond)
    while (answers.length < due) answers.push(askOnce(ask, startedAt))
    await sleep(everyMs)
  }
  return Promise.all(answers)
}

/** Asks as fast as so many clients can who each wait for their answer. */
export async function askInTurn({ ask, clients, seconds }: { ask: Ask; clients: number; seconds: number }) {
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  const heard: Heard[] = []
  const client = async () => {
    while (performance.now() < endsAt) heard.push(await askOnce(ask, startedAt))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return heard
}

// The status is 0 where no whole answer came.
function askOnce({ url, method = 'GET', headers = {}, body }: Ask, from: number): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>()
  const startedAt = performance.now()
  const done = (status: number) =>
    resolve({ status, ms: performance.now() - startedAt, at: startedAt - from })
  request(url, { method, agent, headers }, (answer) =>
    answer.resume().on('close', () => done(answer.complete ? (answer.statusCode ?? 0) : 0)),
  )
    .on('error', () => done(0))
    .end(body)
  return promise
}
