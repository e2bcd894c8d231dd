import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

// The long form: LUCIA_FUZZ_SCALE=50.
const scale = Number(process.env.LUCIA_FUZZ_SCALE ?? 1)
const atOnce = 50
const longMs = 60_000 * scale

let door: TrueEngine
beforeAll(async () => {
  // On a machine with memory to spare, garbage is collected late: the limit of a small host shows what is really held.
  door = await startTrueEngine({ NODE_OPTIONS: '--max-old-space-size=384' })
})
afterAll(() => door.close())

type Send = (index: number) => Promise<{ status: number }>

/** Sends them all and gives how often each status came, and by how much the peak of its last third was above the one before. */
async function flood(count: number, send: Send) {
  const statuses: Record<number, number> = {}
  const peaksKb: [number, number] = [0, 0]
  for (let start = 0; start < count; start += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - start) }, (_, index) => send(start + index))
    for (const { status } of await Promise.all(batch)) statuses[status] = (statuses[status] ?? 0) + 1
    const part = start < (count * 2) / 3 ? 0 : 1
    peaksKb[part] = Math.max(peaksKb[part], rssKb())
  }
  return { statuses, grownKb: peaksKb[1] - peaksKb[0] }
}

const rssKb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${door.engine.pid}/status`, 'utf8'))?.[1])
const sum = (statuses: Record<number, number>) => Object.values(statuses).reduce((a, b) => a + b, 0)

const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/{}" ')

/** A good token with one small thing wrong, or something that only looks like one. */
function spoiled(token: string) {
  const at = fc.nat(token.length - 1)
  const changed = fc
    .tuple(at, letters)
    .map(([index, letter]) => token.slice(0, index) + letter + token.slice(index + 1))
  const inserted = fc
    .tuple(at, letters)
    .map(([index, letter]) => token.slice(0, index) + letter + token.slice(index))
  const cut = fc.tuple(at, at).map(([from, to]) => token.slice(0, from) + token.slice(Math.max(from + 1, to)))
  const shuffled = fc.shuffledSubarray(token.split('.')).map((parts) => parts.join('.'))
  const claims = fc
    .tuple(fc.json(), fc.json())
    .map(([header, payload]) => `${coded(header)}.${coded(payload)}.AAAA`)
  return fc.oneof(changed, inserted, cut, shuffled, claims).filter((forged) => forged.trim() !== token)
}

const coded = (text: string) => Buffer.from(text).toString('base64url')

test('no forged token gets in, and none is an error of the engine', { timeout: longMs }, async () => {
  const [assertion = '', session = ''] = [
    door.ana.headers['cf-access-jwt-assertion'],
    door.ana.headers.authorization?.slice('Bearer '.length),
  ]
  const count = 2_000 * scale
  const assertions = fc.sample(spoiled(assertion), { numRuns: count / 2, seed: 1 })
  const sessions = fc.sample(spoiled(session), { numRuns: count / 2, seed: 2 })
  const before = door.work()
  const ofAccess = await flood(assertions.length, (index) =>
    door.ask({ headers: { ...door.ana.headers, 'cf-access-jwt-assertion': assertions[index] ?? '' } }),
  )
  const ofClerk = await flood(sessions.length, (index) =>
    door.ask({ headers: { ...door.ana.headers, authorization: `Bearer ${sessions[index]}` } }),
  )
  expect(ofAccess.statuses).toEqual({ 403: assertions.length })
  expect(ofClerk.statuses).toEqual({ 401: sessions.length })
  expect(door.work()).toBe(before)
  if (scale > 1) expect(Math.max(ofAccess.grownKb, ofClerk.grownKb)).toBeLessThan(16_000)
})

test('no body is an error of the engine', { timeout: longMs }, async () => {
  const message = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.anything())
  const nearly = fc.record({ message, sessionId: fc.anything() }, { requiredKeys: [] })
  const text = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    nearly.map((body) => JSON.stringify(body, plain) ?? ''),
  )
  const bodies = fc.sample(text, { numRuns: 400 * scale, seed: 3 })
  const { statuses, grownKb } = await flood(bodies.length, (index) =>
    door.ask({ headers: door.ana.headers, body: bodies[index] ?? '' }),
  )
  expect((statuses[200] ?? 0) + (statuses[400] ?? 0) + (statuses[413] ?? 0)).toBe(sum(statuses))
  if (scale > 1) expect(grownKb).toBeLessThan(16_000)
})

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

const names = [
  'cf-access-jwt-assertion',
  'cf-access-authenticated-user-email',
  'authorization',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-http-method-override',
  'x-request-id',
  'idempotency-key',
  'cookie',
  'origin',
  'accept',
  'content-type',
  'sentry-trace',
  'traceparent',
  'baggage',
]

test('no set of headers is an identity or an error of the engine', { timeout: longMs }, async () => {
  const value = fc.string({ unit: letters, maxLength: 200 })
  const sets = fc.sample(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 }), {
    numRuns: 400 * scale,
    seed: 4,
  })
  const before = door.work()
  const { statuses, grownKb } = await flood(sets.length, (index) => door.ask({ headers: sets[index] ?? {} }))
  expect(statuses).toEqual({ 403: sets.length })
  expect(door.work()).toBe(before)
  if (scale > 1) expect(grownKb).toBeLessThan(16_000)
})
