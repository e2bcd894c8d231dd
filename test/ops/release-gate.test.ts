import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventOf, issueOf } from '../../local/sentry-api-records.ts'
import { lastGood, putSessions, type Rig, release, startRig } from './rig.ts'

let rig: Rig
const closing: (() => void)[] = []
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  for (const close of closing.splice(0)) close()
  await rig.close()
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const findRelease = () => rig.api.state.releases.find(({ version }) => version === release)

describe('versions', () => {
  const commit = '4dfebceaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  it.each([
    [
      'the same commit, long and short',
      { RENDER_GIT_COMMIT: commit, SENTRY_RELEASE: release },
      'PASS',
      /all say/,
    ],
    [
      'a static release gone stale',
      { RENDER_GIT_COMMIT: 'b'.repeat(40), SENTRY_RELEASE: release },
      'FAIL',
      /SENTRY_RELEASE says/,
    ],
    [
      'another version than package.json',
      { SENTRY_RELEASE: 'lucia-engine@9.9.9+4dfebce' },
      'FAIL',
      /version 9.9.9, package.json is 0.1.0/,
    ],
    ['no release at all', { SENTRY_RELEASE: 'unknown' }, 'FAIL', /no release is known/],
  ])('%s', async (_, env, status, said) => {
    const check = (await rig.run('monitor release-gate --json', { env })).check('versions agree')
    expect(check.status).toBe(status)
    expect(check.evidence).toMatch(said)
  })

  it('fails on a mismatch with the network down too, because no network is needed to see it', async () => {
    await rig.api.faults.set({ fault: 'refuses' })
    const ran = await rig.run('monitor release-gate --json --release lucia-engine@9.9.9+4dfebce')
    expect(ran.check('versions agree').status).toBe('FAIL')
    expect(ran.report.checks.some(({ status }) => status === 'PARTIAL')).toBe(true)
    expect(ran.code).toBe(1)
  })
})

describe('the running engine', () => {
  type Answer = { status: number; body?: object; headers?: Record<string, string> }
  const well = { release, environment: 'staging' }

  it.each<[string, Answer, string, string]>([
    ['runs the release', { status: 200, body: well }, 'PASS', 'null'],
    ['runs another', { status: 200, body: { ...well, release: lastGood } }, 'FAIL', 'evidence'],
    ['runs without one', { status: 200, body: { ...well, release: null } }, 'FAIL', 'evidence'],
    [
      'runs in another environment',
      { status: 200, body: { ...well, environment: 'production' } },
      'FAIL',
      'evidence',
    ],
    ['answers 503 three times', { status: 503 }, 'FAIL', 'evidence'],
    [
      'shows the login page of Access',
      { status: 302, headers: { location: 'https://team.cloudflareaccess.com' } },
      'FAIL',
      'auth',
    ],
  ])('%s', async (_, answer, status, reason) => {
    const url = await startEngine(answer)
    const check = (await rig.run(`monitor release-gate --json --base-url ${url}`)).check('running release')
    expect([check.status, String(check.reason)]).toEqual([status, reason])
  })

  it('is down when it refuses three times while Sentry is well reached', async () => {
    const check = (await rig.run('monitor release-gate --json --base-url http://127.0.0.1:1')).check(
      'running release',
    )
    expect([check.status, check.reason]).toEqual(['FAIL', 'config'])
    const refused = await rig.run(`monitor release-gate --json --base-url ${await startEngine(null)}`)
    expect(refused.check('running release')).toMatchObject({ status: 'FAIL', reason: 'evidence' })
  })

  it('is not called down where nothing can be reached, because that is this machine', async () => {
    const url = await startEngine(null)
    await rig.api.faults.set({ fault: 'refuses' })
    const check = (await rig.run(`monitor release-gate --json --base-url ${url}`)).check('running release')
    expect([check.status, check.reason]).toEqual(['PARTIAL', 'network-connect'])
  })

  async function startEngine(answer: Answer | null): Promise<string> {
    const server = createServer((_req, res) =>
      res.writeHead(answer?.status ?? 500, answer?.headers).end(JSON.stringify(answer?.body ?? {})),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    if (answer) closing.push(() => server.close())
    else await new Promise((resolve) => server.close(resolve))
    return `http://127.0.0.1:${port}`
  }
})

describe('the release in Sentry', () => {
  it.each<[string, () => void, RegExp]>([
    ['is not there', () => rig.api.state.releases.pop(), /knows no release/],
    ['has no commits', () => void Object.assign(findRelease() ?? {}, { commits: [] }), /has no commits/],
    [
      'was not deployed here',
      () => void Object.assign(findRelease() ?? {}, { deploys: [] }),
      /no deploy to staging/,
    ],
    [
      'is of another project',
      () => void Object.assign(findRelease() ?? {}, { projects: ['other'] }),
      /does not belong/,
    ],
  ])('fails when it %s', async (_, spoil, said) => {
    spoil()
    const check = (await rig.run('monitor release-gate --json')).check('release in Sentry')
    expect(check.status).toBe('FAIL')
    expect(check.evidence).toMatch(said)
  })

  it('fails when a real event shows no source line, because nobody can read its stack', async () => {
    for (const event of rig.api.state.events) for (const frame of event.frames) frame.context = []
    expect((await rig.run('monitor release-gate --json')).check('source lines').status).toBe('FAIL')
  })

  it('does not decide without an event', async () => {
    rig.api.state.events.length = 0
    const check = (await rig.run('monitor release-gate --json')).check('source lines')
    expect([check.status, check.reason]).toEqual(['PARTIAL', 'no-data'])
  })
})

describe('hard facts', () => {
  const critical = { route: '/admin/operator-focus', dependency: 'app' }
  it.each([
    ['a new failure on the critical route', { firstRelease: release, tags: critical }, 'FAIL'],
    ['a new unhandled failure anywhere', { firstRelease: release, isUnhandled: true }, 'FAIL'],
    ['a failure that came back on the critical route', { regressedIn: release, tags: critical }, 'FAIL'],
    [
      'a failure of an earlier release',
      { firstRelease: lastGood, isUnhandled: true, tags: critical },
      'PASS',
    ],
    [
      'an outage of a dependency',
      { firstRelease: release, tags: { ...critical, dependency: 'supabase' } },
      'PASS',
    ],
    [
      'a failure in another environment',
      { firstRelease: release, tags: critical, environment: 'production' },
      'PASS',
    ],
  ])('%s', async (_, issue, status) => {
    rig.api.state.issues.push(issueOf({ id: '77', ...issue }))
    expect((await rig.run('monitor release-gate --json')).check('hard facts').status).toBe(status)
  })
})

describe('the deploy verdict', () => {
  const failed = (minutes: number, tags: Record<string, string> = {}) =>
    rig.api.state.events.push(
      eventOf({ release, at: minutesAgo(minutes), tags: { dependency: 'app', ...tags } }),
    )
  const use = (healthy: number, errored: number) => {
    rig.api.state.sessions.splice(1)
    putSessions(rig.api.state, { release, healthy, errored })
  }
  const verdict = async () => (await rig.run('monitor release-gate --json')).check('deploy verdict')

  it('fails a release that is worse for longer than ten minutes, whatever the rest says', async () => {
    use(108, 12)
    failed(25)
    failed(5)
    expect(await verdict()).toMatchObject({ status: 'FAIL', reason: 'statistical', next: 'npm run rollback' })
  })

  it('leaves it open when all failures came at once', async () => {
    use(108, 12)
    failed(25)
    failed(24)
    expect(await verdict()).toMatchObject({ status: 'PARTIAL', reason: 'statistical' })
  })

  it('says how many more requests would decide', async () => {
    use(12, 0)
    expect((await verdict()).evidence).toMatch(/about \d+ more requests would decide/)
  })

  it('has nothing to say without a session', async () => {
    rig.api.state.sessions.splice(1)
    expect(await verdict()).toMatchObject({ status: 'PARTIAL', reason: 'no-data' })
  })

  it("leaves the hours of an outage out, because they are not the deploy's doing", async () => {
    use(120, 0)
    rig.api.state.sessions.push({
      release,
      environment: 'staging',
      at: `${minutesAgo(180).slice(0, 13)}:00:00Z`,
      healthy: 10,
      errored: 90,
      crashed: 0,
    })
    failed(180, { dependency: 'supabase' })
    const { status, evidence } = await verdict()
    expect(status).toBe('PASS')
    expect(evidence).toMatch(/0 of 120 requests failed.*1 hours with a failing dependency are left out/)
  })

  it('is at most PARTIAL when Sentry dropped events, because what was dropped may be the failures', async () => {
    rig.api.state.outcomes.push({ outcome: 'rate_limited', reason: 'quota', category: 'error', quantity: 4 })
    expect(await verdict()).toMatchObject({ status: 'PARTIAL', reason: 'no-data' })
  })

  it('does not judge a rollback, because it may never be blocked', async () => {
    rig.api.state.issues.push(issueOf({ id: '78', firstRelease: lastGood, isUnhandled: true }))
    const ran = await rig.run(`monitor release-gate --json --release ${lastGood}`, {
      env: { SENTRY_RELEASE: undefined },
    })
    expect(ran.check('deploy verdict').status).toBe('SKIPPED')
    expect(ran.check('hard facts').status).toBe('SKIPPED')
  })
})
