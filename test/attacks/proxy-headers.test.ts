import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine({ LUCIA_RATE_PER_MINUTE: '12' })
})
afterAll(() => door.close())

const asAna = (headers: Record<string, string> = {}) =>
  door.ask({ headers: { ...door.ana.headers, ...headers } })

test('HD-01 an address that a client claims is in no log line and in no event', async () => {
  for (const headers of [
    { 'x-forwarded-for': '6.6.6.6' },
    { 'x-forwarded-for': '6.6.6.6, 172.70.1.1, 10.0.0.1' },
  ])
    expect(
      (await asAna({ ...headers, 'cf-connecting-ip': '6.6.6.6', forwarded: 'for=6.6.6.6' })).status,
    ).toBe(200)
  await asAna({ 'cf-access-jwt-assertion': '6.6.6.6', 'cf-ray': '1' })
  expect(door.engine.lines().join('\n')).not.toContain('6.6.6.6')
  expect(door.sentry.envelopes().join('\n')).not.toContain('6.6.6.6')
})

test('HD-02 the limit follows the operator, whatever address the request claims', async () => {
  const statuses: number[] = []
  for (let index = 0; index < 16; index += 1) {
    const address = `203.0.113.${index}`
    const headers = { ...door.ben.headers, 'x-forwarded-for': address, 'cf-connecting-ip': address }
    const reply = await door.ask({ headers })
    statuses.push(reply.status)
    if (reply.status === 429) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(statuses.filter((status) => status === 200).length).toBe(12)
  expect(statuses.slice(12)).toEqual([429, 429, 429, 429])
})

test('HD-03 HD-04 no answer is built from what a proxy header says, and none redirects', async () => {
  const reply = await asAna({ 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'http' })
  expect(reply.status).toBe(200)
  expect(`${reply.text}${JSON.stringify([...reply.headers])}`).not.toContain('evil.test')
  expect(reply.headers.get('location')).toBeNull()
})

test.each([
  ['line breaks', 'a%0d%0aset-cookie: x=1'],
  ['quotes', '"}{"level":"error"'],
  ['10 kB', 'x'.repeat(10_000)],
  ['nothing', ''],
])('HD-06 makes its own request id instead of %s', async (_what, id) => {
  const reply = await door.ask({ headers: { 'x-request-id': id } })
  expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(reply.body.requestId).toBe(reply.headers.get('x-request-id'))
})

test('HD-06 keeps a well-formed request id, and writes one log line for it', async () => {
  const id = randomUUID()
  const reply = await door.ask({ headers: { 'x-request-id': id } })
  expect(reply.headers.get('x-request-id')).toBe(id)
  await expect.poll(() => door.engine.lines().filter((line) => line.includes(id)).length).toBe(1)
})

test("HD-07 another operator's idempotency key opens nothing", async () => {
  const key = { 'idempotency-key': randomUUID() }
  const mine = await asAna(key)
  const again = await asAna(key)
  const theirs = await door.ask({ headers: { ...door.service.headers, ...key } })
  expect(again.text).toBe(mine.text)
  expect(theirs.status).toBe(200)
  expect(theirs.body.sessionId).not.toBe(mine.body.sessionId)
})
