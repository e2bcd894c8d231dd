import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStorm } from '../../src/telemetry/storm.ts'
import { until } from '../support/until.ts'
import { renamed } from './forge.ts'
import { sendRaw } from './send-raw.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

const scale = Number(process.env.LUCIA_FUZZ_SCALE ?? 1)

let door: TrueEngine
let token: string
beforeAll(async () => {
  door = await startTrueEngine()
  token = await door.mintSession()
})
afterAll(() => door.close())

const crafted = [
  'a\r\n{"level":"fatal","msg":"forged"}',
  '\u001b[2J\u001b[31mred',
  'line\u2028separator\u2029paragraph\u0085next',
  '"}\n{"msg":"forged"}',
  'nul\u0000byte',
  '%s %d %o %O %j %c %n %%',
  '{{7*7}}#{7*7}',
  `${'long '.repeat(4_000)}`,
]
const asHeader = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, '%')

/** One request in each place where a text may come in. */
const askWith = (text: string, index: number) => [
  door.ask({ headers: door.ana.headers, body: JSON.stringify({ message: text }) }),
  door.ask({ headers: door.ana.headers, body: text }),
  door.ask({
    headers: {
      ...door.ana.headers,
      'user-agent': asHeader(text).slice(0, 5_000),
      'x-request-id': asHeader(text).slice(0, 5_000),
    },
  }),
  door.ask({
    headers: {
      ...door.ana.headers,
      authorization: `Bearer ${renamed(token, `${text.slice(0, 500)}${index}`)}`,
    },
  }),
  door.ask({ method: 'GET', path: `/${encodeURIComponent(text.slice(0, 500))}` }),
]

test('LG-01 LG-04 whatever comes in, a log call is one line of JSON with words of ours only', async () => {
  const replies = await Promise.all(crafted.flatMap(askWith))
  await sendRaw(
    door.port,
    'GET /\u001b[2J%s HTTP/1.1\r\nHost: a\r\nX-A: \u0007%o\r\nConnection: close\r\n\r\n',
  )
  const linesOf = () => door.engine.lines().map((line) => JSON.parse(line) as Record<string, unknown>)
  await until(() => linesOf().filter(({ msg }) => msg === 'request').length >= replies.length)
  for (const line of linesOf()) {
    expect(line.msg).toMatch(/^[\w ,:;.'()—=-]+$/)
    expect(JSON.stringify(line)).not.toMatch(/forged|\[31m|49\}|%[sdoOjcn]|\\u0000|\u2028|\u2029/)
    expect(JSON.stringify(line).length).toBeLessThan(4_000)
  }
  for (const { headers } of replies) {
    const of = headers.get('x-request-id')
    expect(linesOf().filter(({ requestId, msg }) => requestId === of && msg === 'request')).toHaveLength(1)
  }
})

test('LG-02 no text of a request makes an issue of its own', { timeout: 60_000 * scale }, async () => {
  await door.openai.faults.set({ fault: 'status', status: 500 })
  const count = 400 * scale
  for (let start = 0; start < count; start += 20) {
    const batch = Array.from(
      { length: 20 },
      (_, index) => askWith(`variant ${start + index}`, start + index)[(start + index) % 5],
    )
    await Promise.all(batch)
  }
  await door.openai.faults.clear()
  await until(() => door.sentry.items('event').length > 0)
  const events = door.sentry.items('event')
  expect(new Set(events.map(({ fingerprint }) => JSON.stringify(fingerprint))).size).toBeLessThanOrEqual(10)
  expect(events.length).toBeLessThanOrEqual(30 * (1 + scale))
  expect(door.sentry.envelopes().join('\n')).not.toContain('variant ')
})

test('LG-02 100,000 kinds of failure in a minute are at most 30 events under at most 64 names, and none is uncounted', () => {
  let at = 0
  let told = 0
  const names = new Set<string>()
  const storm = createStorm<string>({
    now: () => at,
    send: ({ latest, count }) => {
      names.add(latest)
      told += 1 + count.suppressed_since_last
    },
    overflow: (counts) => {
      names.add('overflow')
      told += Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
  })
  for (let index = 0; index < 100_000; index += 1) {
    at = index * 0.59
    storm.add(`kind ${index}`, `kind ${index}`)
  }
  expect(names.size).toBeLessThanOrEqual(30)
  storm.drain()
  expect(names.size).toBeLessThanOrEqual(64)
  expect(told).toBe(100_000)
})
