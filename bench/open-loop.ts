import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Heard = { status: number; ms: number; at: number }
export type Ask = { url: string; method?: string; headers?: Record<string, string>; body?: string }
type Load = { ask: Ask; perSecond: number; seconds: number }

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const everyMs = 2

/** Asks at this rate whether or not answers come, as many people do who know nothing of each other. */
export async function askAtRate({ ask, perSecond, seconds }: Load): Promise<Heard[]> {
  const heard: Heard[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  let asked = 0
  while (performance.now() < endsAt) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond)
    for (; asked < due; asked += 1) askOnce(ask, startedAt, (one) => heard.push(one))
    await sleep(everyMs)
  }
  while (heard.length < asked) await sleep(everyMs)
  return heard
}

/** Asks as fast as so many clients can who each wait for their answer. */
export async function askInTurn({ ask, clients, seconds }: { ask: Ask; clients: number; seconds: number }) {
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  const heard: Heard[] = []
  const client = async () => {
    while (performance.now() < endsAt)
      heard.push(await new Promise<Heard>((resolve) => askOnce(ask, startedAt, resolve)))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return heard
}

// The status is 0 where no whole answer came. No promise for each: whoever measures must not have garbage to collect.
function askOnce(
  { url, method = 'GET', headers = {}, body }: Ask,
  from: number,
  tell: (heard: Heard) => void,
): void {
  const startedAt = performance.now()
  let isTold = false
  const done = (status: number) => {
    if (!isTold) tell({ status, ms: performance.now() - startedAt, at: startedAt - from })
    isTold = true
  }
  request(url, { method, agent, headers }, (answer) =>
    answer.resume().on('close', () => done(answer.complete ? (answer.statusCode ?? 0) : 0)),
  )
    .on('error', () => done(0))
    .end(body)
}
