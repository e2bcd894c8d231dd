import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'
import { startDelivery } from '../../src/telemetry/spool/delivery.ts'
import { categoryOf, type Envelope, serialiseEnvelope } from '../../src/telemetry/spool/envelope.ts'
import { createSendEnvelope, type SendEnvelope } from '../../src/telemetry/spool/send-envelope.ts'
import { createSpool } from '../../src/telemetry/spool/spool.ts'
import { until } from '../support/until.ts'
import { envelopeOf, eventId, filesIn, sessionEnvelope, temporaryFolder } from './spool-rig.ts'

let ingest: SentryIngest
const root = temporaryFolder()
// One for each test: what waits for the ingest of another test is still sent there.
beforeEach(async () => {
  ingest = await startSentryIngest()
})
afterEach(() => ingest.close())
afterAll(root.remove)

let folders = 0
function start({ send, timeoutMs = 300 }: { send?: SendEnvelope; timeoutMs?: number } = {}) {
  const folder = join(root.path, String(++folders))
  const onRefused = vi.fn()
  const spool = createSpool({ folder, owner: '1xtest', onTrouble: vi.fn() })
  const url = `${ingest.url}/api/4501/envelope/?sentry_key=${new URL(ingest.dsn).username}`
  const delivery = startDelivery({ spool, send: send ?? createSendEnvelope({ url, timeoutMs }), onRefused })
  const put = (...envelopes: Envelope[]) => {
    for (const envelope of envelopes) spool.put(serialiseEnvelope(envelope), categoryOf(envelope))
    delivery.wake()
  }
  return { folder, spool, delivery, put, onRefused, counts: () => spool.account.total() }
}
const received = () => ingest.items('event').map(({ event_id }) => event_id)
const asked = () => ingest.requests.entries().length

it('sends at once, in order, and removes what Sentry has', async () => {
  const { put, folder, delivery } = start()
  put(envelopeOf(1), envelopeOf(2), envelopeOf(3))
  expect(await delivery.flush(5_000)).toBe(true)
  expect(received()).toEqual([1, 2, 3].map(eventId))
  expect(filesIn(folder)).toEqual([])
})

it('says when it was sent and not when it was captured, because Sentry would take the wait for a wrong clock', async () => {
  const { put, delivery } = start()
  const [header, items] = envelopeOf(1)
  put([{ ...header, sent_at: '2020-01-01T00:00:00.000Z' }, items] as Envelope)
  expect(await delivery.flush(5_000)).toBe(true)
  const { sent_at } = JSON.parse(ingest.envelopes()[0]?.split('\n')[0] ?? '')
  expect(Math.abs(Date.now() - Date.parse(sent_at))).toBeLessThan(60_000)
  expect(received()).toEqual([eventId(1)])
})

it('sends at most ten a second, because Sentry asks it of those who deliver late', async () => {
  const { put, delivery } = start()
  put(...Array.from({ length: 8 }, (_, at) => envelopeOf(at)))
  const startedAt = performance.now()
  await delivery.flush(5_000)
  expect(performance.now() - startedAt).toBeGreaterThan(690)
})

describe('delivers all of it, in order, when Sentry is well again after', () => {
  const faults: [title: string, fault: Fault][] = [
    ['500', { fault: 'status', status: 500 }],
    ['503', { fault: 'status', status: 503 }],
    ['a closed port', { fault: 'refuses' }],
    ['resets', { fault: 'refuses', times: 1_000 }],
    ['no answer', { fault: 'never-answers' }],
    ['a page of a proxy with 200', { fault: 'status', status: 200, body: '<html>sign in</html>' }],
    [
      'a limit of one second',
      { fault: 'rate-limited', headers: { 'x-sentry-rate-limits': '1:error:organization' } },
    ],
    ['a limit in other words', { fault: 'status', status: 429, body: 'x', headers: { 'retry-after': '1' } }],
  ]
  it.each(faults)('%s', async (_title, fault) => {
    await ingest.faults.set(fault)
    const { put, delivery, counts } = start()
    put(envelopeOf(1), envelopeOf(2))
    await until(() => delivery.last() !== 'sent')
    expect(counts()).toMatchObject({ captured: 2, spooled: 2 })
    await ingest.faults.clear()
    await until(() => counts().sent === 2)
    expect(received()).toEqual([eventId(1), eventId(2)])
  })
})

it.each([
  ['429 alone for a minute', { fault: 'status', status: 429, body: 'x' }],
  ['429 with a limit for as long', { fault: 'rate-limited' }],
] as [string, Fault][])('asks once and then leaves Sentry alone: %s', async (_title, fault) => {
  await ingest.faults.set(fault)
  const { put, delivery, counts } = start()
  put(envelopeOf(1), envelopeOf(2))
  await until(() => delivery.last() === 'limited')
  await ingest.faults.clear()
  expect(await delivery.flush(400)).toBe(false)
  expect(asked()).toBe(1)
  expect(counts()).toMatchObject({ spooled: 2 })
})

it('holds back only what the limit names, because a session is no failure', async () => {
  await ingest.faults.set({
    fault: 'rate-limited',
    headers: { 'x-sentry-rate-limits': '60:session' },
    times: 1,
  })
  const { put, delivery, counts } = start()
  put(sessionEnvelope(), envelopeOf(1))
  expect(await delivery.flush(5_000)).toBe(false)
  expect(received()).toEqual([eventId(1)])
  expect(counts()).toMatchObject({ sent: 1, spooled: 1 })
})

it.each([400, 401, 403, 404])(
  'puts what Sentry refuses with %d aside and goes on with the next',
  async (status) => {
    await ingest.faults.set({ fault: 'status', status, times: 1 })
    const { put, delivery, folder, counts, onRefused } = start()
    put(envelopeOf(1), envelopeOf(2))
    await delivery.flush(5_000)
    expect(received()).toEqual([eventId(2)])
    expect(filesIn(join(folder, 'dead'))).toHaveLength(1)
    expect(counts()).toMatchObject({ sent: 1, dead: 1 })
    expect(onRefused).toHaveBeenCalledWith(status)
  },
)

it('cuts an event that is too large down to what Sentry takes, and says so on it', async () => {
  const { put, delivery } = start({ timeoutMs: 5_000 })
  const large = { value: 'long '.repeat(300_000), type: 'Error' }
  put(envelopeOf(1, { exception: { values: [large] }, extra: { a: 'x'.repeat(500_000) } }))
  expect(await delivery.flush(5_000)).toBe(true)
  const [event] = ingest.items('event')
  expect(event).toMatchObject({ event_id: eventId(1), tags: { truncated: 'true' } })
  expect(JSON.stringify(event).length).toBeLessThan(100_000)
})

it('cuts an event down once when Sentry finds it too large, and then gives it up', async () => {
  await ingest.faults.set({ fault: 'status', status: 413 })
  const { put, delivery, counts } = start()
  put(envelopeOf(1, { message: 'x' }))
  await delivery.flush(5_000)
  await until(() => counts().dead === 1)
  expect(asked()).toBe(2)
})

it('does not let one that Sentry cannot digest hold up the others', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const sent: string[] = []
  const { put, counts } = start({
    send: async (raw) => {
      const isBad = raw.includes(eventId(1))
      if (!isBad) sent.push(raw.toString('utf8', 0, 60))
      return { status: isBad ? 500 : 200, headers: {}, isPage: false }
    },
  })
  put(envelopeOf(1), envelopeOf(2), envelopeOf(3))
  await until(() => sent.length === 2)
  await until(() => counts().dead === 1)
  vi.restoreAllMocks()
})

it('ends a flush at its deadline when Sentry does not answer, because an exit may not wait for it', async () => {
  await ingest.faults.set({ fault: 'never-answers' })
  const { put, delivery } = start({ timeoutMs: 6_000 })
  put(envelopeOf(1))
  const startedAt = performance.now()
  expect(await delivery.flush(300)).toBe(false)
  expect(performance.now() - startedAt).toBeLessThan(1_500)
})

it('ends a flush as soon as Sentry shows that it takes nothing, because what waits is on disk', async () => {
  await ingest.faults.set({ fault: 'refuses' })
  const { put, delivery } = start()
  put(...Array.from({ length: 20 }, (_, at) => envelopeOf(at)))
  const startedAt = performance.now()
  expect(await delivery.flush(10_000)).toBe(false)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})
