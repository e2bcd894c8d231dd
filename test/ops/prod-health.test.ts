import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventOf, issueOf } from '../../local/sentry-api-records.ts'
import { lastGood, putSessions, type Rig, release, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const health = () => rig.run('monitor prod-health --json')

it.each([['error'], ['fatal']])(
  'finds an unresolved %s alone, because each fails operators now',
  async (level) => {
    rig.api.state.issues.push(issueOf({ id: '5', level }))
    const ran = await health()
    expect(ran.check('high severity')).toMatchObject({ status: 'FAIL', reason: 'evidence' })
    expect(ran.check('high severity').evidence).toContain(`1 ${level}`)
    expect(ran.code).toBe(1)
  },
)

it('leaves other environments out, because staging has its own noise', async () => {
  rig.api.state.issues.push(issueOf({ id: '6', level: 'fatal', environment: 'production' }))
  expect((await health()).code).toBe(0)
  expect((await rig.run('monitor prod-health --json --environment production')).code).toBe(1)
})

it('finds what regressed', async () => {
  rig.api.state.issues.push(issueOf({ id: '7', level: 'warning', substatus: 'regressed' }))
  expect((await health()).check('regressed').status).toBe('FAIL')
})

it('counts all pages, and says "at least" where Sentry caps the total', async () => {
  for (let id = 1000; id < 1250; id += 1)
    rig.api.state.issues.push(issueOf({ id: String(id), level: 'warning' }))
  expect((await health()).check('unresolved').evidence).toMatch(/^251 unresolved/)
  rig.api.state.maxHits = 251
  rig.api.answer({
    path: /issues/,
    reply: { status: 200, headers: { 'x-hits': '1000', 'x-max-hits': '1000' }, body: [] },
    times: 1,
  })
  expect((await health()).check('unresolved').evidence).toMatch(/^at least 1000 unresolved/)
})

it('counts users and events by release from the events, because an issue counts over all releases', async () => {
  for (const user of ['a', 'b', 'b']) rig.api.state.events.push(eventOf({ release, user }))
  rig.api.state.events.push(eventOf({ release: lastGood, user: 'a' }))
  const check = (await health()).check('releases and users')
  expect(check.facts).toMatchObject({ events: 4, users: 2 })
  expect(check.facts?.releases).toContainEqual({ release, 'count()': 3, 'count_unique(user)': 2 })
})

it('fails below 99 % crash-free or above 5 % failed, and does not decide without a session', async () => {
  putSessions(rig.api.state, { release, healthy: 100, errored: 0, crashed: 200 })
  expect((await health()).check('crash-free sessions').status).toBe('FAIL')
  rig.api.state.sessions.length = 0
  putSessions(rig.api.state, { release, healthy: 90, errored: 10 })
  expect((await health()).check('crash-free sessions')).toMatchObject({
    status: 'FAIL',
    facts: { sessions: 100, failed: 10, crashed: 0 },
  })
  rig.api.state.sessions.length = 0
  expect((await health()).check('crash-free sessions')).toMatchObject({
    status: 'PARTIAL',
    reason: 'no-data',
  })
})

it.each(['rate_limited', 'filtered', 'client_discard'])(
  'tells what was %s, because more fails than is counted',
  async (outcome) => {
    rig.api.state.outcomes.push({ outcome: 'accepted', reason: '', category: 'error', quantity: 50 })
    rig.api.state.outcomes.push({ outcome, reason: 'x', category: 'error', quantity: 7 })
    const check = (await health()).check('dropped events')
    expect(check).toMatchObject({ status: 'PARTIAL', facts: { total: 7, byOutcome: { [outcome]: 7 } } })
  },
)

it('notices that the watcher is dead or was never there', async () => {
  const [monitor] = rig.api.state.monitors
  const old = new Date(Date.now() - 48 * 3_600_000).toISOString()
  if (monitor) monitor.checkIns = [{ status: 'ok', environment: 'staging', at: old }]
  expect((await health()).check('watcher alive').status).toBe('FAIL')
  rig.api.state.monitors.length = 0
  expect((await health()).check('watcher alive')).toMatchObject({ status: 'PARTIAL', reason: 'no-data' })
})

it('says of an environment that nothing came from it yet, because Sentry would call everything missing', async () => {
  const ran = await rig.run('monitor prod-health --json --environment preview')
  const { status, reason, evidence } = ran.check('unresolved')
  expect([status, reason]).toEqual(['PARTIAL', 'no-data'])
  expect(evidence).toBe('Sentry has seen nothing from environment preview yet; it knows: staging')
})
