import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

const scale = Number(process.env.LUCIA_FUZZ_SCALE ?? 1)

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine()
})
afterAll(() => door.close())

const asAna = (body: object) => door.ask({ headers: door.ana.headers, body: JSON.stringify(body) })
const asBen = (body: object) => door.ask({ headers: door.ben.headers, body: JSON.stringify(body) })

test('AZ-01 AZ-03 a session answers nobody but its owner, and its id cannot be guessed', async () => {
  const { body } = await asAna({ message: 'Which payments are late?' })
  const sessionId = String(body.sessionId)
  expect(sessionId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const stolen = await asBen({ message: 'And the next one?', sessionId })
  expect(stolen).toMatchObject({ status: 404, code: 'session.not_found' })
  await expect.poll(() => door.events('session', 'foreign').length, { timeout: 10_000 }).toBe(1)
  expect(door.events('session', 'foreign')[0]).toMatchObject({ level: 'warning' })
  expect((await asAna({ message: 'And the next one?', sessionId })).status).toBe(200)
})

test('AZ-01 no neighbour of a session id opens it', { timeout: 60_000 * scale }, async () => {
  const { body } = await asAna({ message: 'Which payments are late?' })
  const sessionId = String(body.sessionId)
  const digit = (index: number) => (index % 16).toString(16)
  const guesses = Array.from({ length: 200 * scale }, (_, index) =>
    index % 2
      ? randomUUID()
      : `${sessionId.slice(0, 30 + (index % 6))}${digit(index)}${sessionId.slice(31 + (index % 6))}`,
  )
  for (let start = 0; start < guesses.length; start += 20)
    await Promise.all(
      guesses.slice(start, start + 20).map(async (guess) => {
        const reply = await asBen({ message: 'And the next one?', sessionId: guess })
        if (guess === sessionId) expect(reply.status).toBe(404)
        else if (reply.status === 200) expect(reply.body.sessionId).not.toBe(sessionId)
      }),
    )
})

test('AZ-02 an id that a client chose names no session', async () => {
  const chosen = randomUUID()
  const first = await asBen({ message: 'hello', sessionId: chosen })
  if (first.status === 200) expect(first.body.sessionId).not.toBe(chosen)
  else expect(first.code).toBe('session.not_found')
})
