import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const smoke = (env = {}) => rig.run('monitor local-smoke --send-test-event --json', { env })

it('sends nothing to the real project unless it is asked to', async () => {
  const ran = await rig.run('monitor local-smoke --json')
  expect([ran.code, ran.check('read back').status]).toEqual([0, 'SKIPPED'])
  expect(rig.api.requests.total()).toBe(0)
})

it('waits until the event is visible and says how long it took, because accepted is not stored', async () => {
  rig.api.state.visibleAfterMs = 600
  const { facts } = (await smoke()).check('read back')
  expect(facts).toMatchObject({ eventId: expect.stringMatching(/^[0-9a-f]{32}$/), project: 'lucia-engine' })
  expect(Number(facts?.secondsUntilVisible)).toBeGreaterThanOrEqual(0.6)
})

it('does not decide when an accepted event does not become visible in time', async () => {
  rig.api.state.visibleAfterMs = 60_000
  const limits = { readBackBoundMs: 300 }
  const ran = await rig.run('monitor local-smoke --send-test-event --json', { limits })
  expect(ran.check('read back')).toMatchObject({ status: 'PARTIAL', reason: 'no-data' })
})

it('labels the event for release and environment, and keeps it one issue', async () => {
  await smoke()
  const sent = rig.api.state.events.at(-1)
  expect(sent).toMatchObject({ release: 'lucia-engine@0.1.0+4dfebce', environment: 'staging', level: 'info' })
  expect(sent?.tags).toMatchObject({
    smoke: 'true',
    dependency: 'telemetry',
    operation: 'smoke',
    kind: 'smoke',
  })
})

it.each([
  ['another project', (dsn: string) => dsn.replace('/42', '/43'), 'auth'],
  ['a disabled key', (dsn: string) => dsn.replace(/\/\/\w+@/, `//${'f'.repeat(32)}@`), 'auth'],
  ['no DSN', () => undefined, 'config'],
])('fails on %s, which is no matter of the network', async (_, spoil, reason) => {
  const check = (await smoke({ SENTRY_DSN: spoil(rig.api.dsn) })).check('read back')
  expect([check.status, check.reason]).toEqual(['FAIL', reason])
})

it.each([
  [429, 'rate-limited', 'PARTIAL'],
  [413, 'config', 'FAIL'],
  [503, 'server', 'PARTIAL'],
])('calls %i of ingest %s', async (status, reason, verdict) => {
  rig.api.answer({ method: 'POST', path: /envelope/, reply: { status, body: {} } })
  const check = (await smoke()).check('read back')
  expect([check.status, check.reason]).toEqual([verdict, reason])
})

it('keeps a local pass and a network doubt apart', async () => {
  await rig.api.faults.set({ fault: 'refuses' })
  const ran = await smoke()
  expect([ran.check('local event').status, ran.check('read back').reason, ran.code]).toEqual([
    'PASS',
    'network-connect',
    3,
  ])
})
