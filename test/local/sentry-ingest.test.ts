import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import * as Sentry from '@sentry/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'

let ingest: SentryIngest
beforeAll(async () => {
  ingest = await startSentryIngest()
})
beforeEach(async () => {
  await ingest.faults.clear()
  ingest.clear()
})
afterAll(() => ingest.close())

const event = { event_id: 'a'.repeat(32), message: 'boom', tags: { dependency: 'openai' } }
const envelopeOf = (...items: [type: string, payload: unknown][]) =>
  [{ event_id: event.event_id }, ...items.flatMap(([type, payload]) => [{ type }, payload])]
    .map((line) => JSON.stringify(line))
    .join('\n')
const endpoint = () => {
  const { origin, pathname, username } = new URL(ingest.dsn)
  return `${origin}/api${pathname}/envelope/?sentry_key=${username}`
}
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(endpoint(), { method: 'POST', body: body as string, headers, signal: AbortSignal.timeout(2000) })

it('shows what came in by the web API too, at the time when it happened', async () => {
  const { state } = ingest.view
  const issues = (environment: string) =>
    fetch(`${ingest.url}/api/0/organizations/${state.org.slug}/issues/?environment=${environment}`, {
      headers: { authorization: `Bearer ${state.token}` },
    })
  const told = { ...event, timestamp: 1_700_000_000, environment: 'laptop', fingerprint: ['lucia', 'view'] }
  expect((await issues('laptop')).status).toBe(404)
  await post(envelopeOf(['event', told]))
  expect(await (await issues('laptop')).json()).toMatchObject([
    { count: '1', firstSeen: '2023-11-14T22:13:20.000Z' },
  ])
})

describe('with the real SDK', () => {
  beforeEach(() => {
    Sentry.init({ dsn: ingest.dsn, defaultIntegrations: false, release: 'lucia@1' })
  })
  afterEach(() => Sentry.close(100))

  it('keeps events, logs, check-ins, sessions and spans, each to be asked for', async () => {
    Sentry.captureException(new Error('first'), { tags: { dependency: 'redis' } })
    Sentry.logger.warn('slow redis')
    Sentry.captureCheckIn({ monitorSlug: 'engine', status: 'ok' })
    Sentry.startSession()
    Sentry.captureSession(true)
    await Sentry.flush(2000)
    const told = await ingest.waitFor('event', ({ tags }) => tags?.dependency === 'redis')
    expect(told.exception?.values?.[0]?.value).toBe('first')
    expect(await ingest.waitFor('log')).toMatchObject({ level: 'warn', body: 'slow redis' })
    expect(await ingest.waitFor('check_in')).toMatchObject({ monitor_slug: 'engine', status: 'ok' })
    expect(await ingest.waitFor('session')).toMatchObject({ attrs: { release: 'lucia@1' } })
    expect(ingest.envelopes().join()).toContain('slow redis')
  })

  it('tells the SDK what it limits, and counts what the SDK dropped for it', async () => {
    await ingest.faults.set({
      fault: 'rate-limited',
      times: 1,
      headers: { 'x-sentry-rate-limits': '60:error' },
    })
    Sentry.captureMessage('meets the limit')
    await Sentry.flush(1000)
    Sentry.captureMessage('is dropped for it')
    await Sentry.flush(1000)
    await ingest.waitFor('client_report')
    expect(ingest.dropped()).toMatchObject({ 'ratelimit_backoff:error': expect.any(Number) })
    expect(ingest.items('event')).toEqual([])
  })
})

it.each([
  ['identity', (body: string) => Buffer.from(body)],
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('reads envelopes in %s', async (encoding, compress) => {
  const answer = await post(compress(envelopeOf(['event', event])), { 'content-encoding': encoding })
  expect(await answer.json()).toEqual({ id: event.event_id })
  expect(ingest.items('event')).toEqual([event])
})

it('opens containers, because one log record is one thing to ask for', async () => {
  const items = [
    { level: 'info', body: 'one' },
    { level: 'error', body: 'two' },
  ]
  await post(envelopeOf(['log', { version: 2, items }], ['sessions', { aggregates: [{ exited: 3 }] }]))
  expect(ingest.items('log', ({ level }) => level === 'error')).toEqual([items[1]])
  expect(ingest.items('session')).toEqual([{ aggregates: [{ exited: 3 }] }])
})

it('takes payloads by their length, because they may hold line ends', async () => {
  const payload = `${JSON.stringify(event, null, 1)}\n`
  const header = JSON.stringify({ type: 'event', length: Buffer.byteLength(payload) })
  await post(`{}\n${header}\n${payload}\n${JSON.stringify({ type: 'event' })}\n${JSON.stringify(event)}\n`)
  expect(ingest.items('event')).toEqual([event, event])
})

it.each([
  ['another key', () => fetch(endpoint().replace('0123', 'ffff'), { method: 'POST', body: '{}' }), 403],
  ['what is no envelope', () => post('}{'), 400],
  ['a broken encoding', () => post('plain', { 'content-encoding': 'gzip' }), 400],
  ['an event over 1 MB', () => post(envelopeOf(['event', { message: 'x'.repeat(1_000_001) }])), 413],
])('refuses %s and keeps nothing of it', async (_, call, status) => {
  const answer = await call()
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ detail: expect.any(String) })
  expect(ingest.all()).toEqual([])
})

it.each([
  ['429 with limits', { fault: 'rate-limited' }, 429, '60:error:organization:error_usage_exceeded'],
  ['429 without a word', { fault: 'status', status: 429, body: '' }, 429, null],
  ['413', { fault: 'status', status: 413 }, 413, null],
  ['403', { fault: 'wrong-credentials' }, 403, null],
  ['503', { fault: 'status', status: 503 }, 503, null],
] as const)('can answer %s', async (_, fault, status, limits) => {
  await ingest.faults.set(fault)
  const answer = await post(envelopeOf(['event', event]))
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-sentry-rate-limits')).toBe(limits)
  expect(ingest.all()).toEqual([])
})

it('answers questions about what it was told, also while it refuses connections', async () => {
  await post(envelopeOf(['event', event], ['client_report', { discarded_events: [] }]))
  await ingest.faults.set({ fault: 'refuses' })
  const items = (query = '') => fetch(`${ingest.sinkUrl}/items${query}`).then((answer) => answer.json())
  expect(await items('?type=event')).toEqual([{ type: 'event', ...event }])
  expect(await items()).toHaveLength(2)
  await fetch(`${ingest.sinkUrl}/items`, { method: 'DELETE' })
  expect(await items()).toEqual([])
})

it('says what came instead when the awaited item does not come, because a bare timeout explains nothing', async () => {
  await post(envelopeOf(['event', event]))
  await expect(ingest.waitFor('event', ({ message }) => message === 'other', 20)).rejects.toThrow(
    /event .*boom/,
  )
})

it('forwards a copy to the viewer, and does not mind when it is closed', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const viewer = createServer((req, res) => {
    req.once('data', (chunk) => resolve(`${req.url} ${chunk}`)).on('end', () => res.end())
  })
  await new Promise<void>((done) => viewer.listen(0, '127.0.0.1', done))
  ingest.forwardTo(`http://127.0.0.1:${(viewer.address() as AddressInfo).port}`)
  await post(envelopeOf(['event', event]))
  expect(await promise).toMatch(/^\/stream .*boom/s)
  viewer.closeAllConnections()
  await new Promise((done) => viewer.close(done))
  expect((await post(envelopeOf(['event', event]))).status).toBe(200)
})
