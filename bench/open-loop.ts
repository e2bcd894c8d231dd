import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Heard = { status: number; ms: number; at: number }
type Load = { url: string; perSecond: number; seconds: number }

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const body = JSON.stringify({ message: 'What matters most right now?' })
const everyMs = 5

/** Asks at this rate whether or not answers come, as many people do who know nothing of each other. */
export async function askAtRate({ url, perSecond, seconds }: Load): Promise<Heard[]> {
  const answers: Promise<Heard>[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  while (performance.now() < endsAt) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond)
    while (answers.length < due) answers.push(askOnce(url, startedAt))
    await sleep(everyMs)
  }
  return Promise.all(answers)
}

/** Asks as fast as so many clients can who each wait for their answer. */
export async function askInTurn({
  url,
  clients,
  seconds,
}: {
  url: string
  clients: number
  seconds: number
}) {
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  const heard: Heard[] = []
  const client = async () => {
    while (performance.now() < endsAt) heard.push(await askOnce(url, startedAt))
  }
  await Promise.all(Array.from({ length: clients }, client))
  return heard
}

function askOnce(url: string, from: number): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>()
  const startedAt = performance.now()
  const done = (status: number) =>
    resolve({ status, ms: performance.now() - startedAt, at: startedAt - from })
  request(
    `${url}/admin/operator-focus`,
    { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
    (answer) => answer.resume().on('end', () => done(answer.statusCode ?? 0)),
  )
    .on('error', () => done(0))
    .end(body)
  return promise
}
