import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'
import { DependencyError } from '../../src/errors.ts'
import { createGuard } from '../../src/telemetry/guard.ts'
import { flushSentry, initSentry } from '../../src/telemetry/init-sentry.ts'
import { drainReports, notice, report } from '../../src/telemetry/report.ts'
import { culpritOf } from '../../src/telemetry/reportable.ts'
import { safeError } from '../../src/telemetry/safe-error.ts'

let ingest: SentryIngest
beforeAll(async () => {
  ingest = await startSentryIngest()
  const { dsn, telemetryDir } = ingest
  await initSentry({ dsn, environment: 'test', release: undefined, telemetryDir })
})
beforeEach(async () => {
  drainReports()
  await flushSentry(5_000)
  ingest.clear()
})
afterAll(() => ingest.close())

async function told() {
  drainReports()
  await flushSentry(5_000)
  return ingest.items('event')
}

const away = () =>
  new DependencyError({ dependency: 'redis', operation: 'recall', attempts: 1 }, { kind: '5xx' }, undefined)

it('says which event opened an incident and which only goes on, because one of them is news', async () => {
  for (let failure = 0; failure < 5; failure += 1) report(away())
  const events = await told()
  expect(events.map(({ tags }) => tags?.incident)).toEqual(['opened', 'ongoing'])
  expect(events.map(({ contexts }) => contexts?.storm)).toMatchObject([
    { suppressed_since_last: 0, total: 1 },
    { suppressed_since_last: 3, total: 5 },
  ])
})

it('tells the end of an incident as its own event, with its length and its total, and a notice as no incident', async () => {
  vi.setSystemTime(Date.now())
  const { guard } = createGuard()
  const call = {
    dependency: 'redis',
    operation: 'recall',
    timeoutMs: 1_000,
    classify: () => ({ kind: 'rate_limit', retryAfterMs: 20 }) as const,
  } as const
  await guard(call, () => Promise.reject(new Error('no'))).catch(() => {})
  vi.setSystemTime(Date.now() + 6_000)
  expect(await guard(call, async () => 'back')).toBe('back')
  vi.useRealTimers()
  notice('Something unusual', { area: 'process', kind: 'odd', operation: 'test' })
  const events = await told()
  expect(events.map(({ level, tags }) => [level, tags?.kind, tags?.incident])).toEqual([
    ['warning', 'rate_limit', 'opened'],
    ['info', 'recovered', 'recovered'],
    ['warning', 'odd', undefined],
  ])
  expect(events[1]?.contexts?.incident).toMatchObject({
    duration_ms: expect.any(Number),
    total: expect.any(Number),
  })
})

it('counts every failure as a metric too, so that what the events claim can be checked', async () => {
  for (let failure = 0; failure < 7; failure += 1) report(away())
  await told()
  expect(ingest.items('trace_metric')).toMatchObject([{ name: 'lucia.failures', type: 'counter', value: 7 }])
})

it('names the function of ours by the stack alone, because a message may pretend to be one', () => {
  const frame = (line: number) =>
    `    at forged${line} (${new URL('../../src/forged.ts', import.meta.url)}:${line}:1)`
  const names = [1, 2, 3].map((line) => culpritOf(new Error(`no\n${frame(line)}`)))
  expect(names).toEqual(['outside', 'outside', 'outside'])
  const stackless = Object.assign(new Error('no'), { stack: 42 as never })
  expect(culpritOf(stackless)).toBe('outside')
})

it('shows no frame that a message holds, because what a vendor says may go over several lines', async () => {
  const words = 'no guest\nsleeps at CANARY\n    at CANARY (/CANARY.ts:1:1)'.replaceAll('CANARY', canary())
  report(new Error(words, { cause: new TypeError(words) }))
  const [event] = await told()
  expect(JSON.stringify(event)).not.toContain(canary())
  const frames = event?.exception?.values?.map(({ stacktrace }) => stacktrace?.frames?.at(-1)?.filename)
  expect(frames).toEqual([fileURLToPath(import.meta.url), fileURLToPath(import.meta.url)])
  expect(JSON.stringify(safeError(new Error(words)))).not.toContain(canary())
})

// Not as it stands in these lines, which an event may quote.
function canary(): string {
  return ['Ana', 'Silva'].join('-')
}
