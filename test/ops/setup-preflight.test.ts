import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTelemetry } from '../../src/ops/monitor/check-telemetry.ts'
import type { Target } from '../../src/ops/monitor/target.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const preflight = (env = {}) => rig.run('monitor setup-preflight --json', { env })

describe('variables', () => {
  it('names every problem at once and never a value', async () => {
    const env = {
      SENTRY_DSN: 'not-a-dsn-at-all',
      SENTRY_SAMPLE_RATE: 'seven',
      SENTRY_AUTH_TOKEN: 'hunter2hunter2',
      SENTRY_ORG: undefined,
    }
    const { evidence, reason } = (await preflight(env)).check('variables')
    expect(reason).toBe('config')
    for (const name of ['SENTRY_DSN', 'SENTRY_SAMPLE_RATE', 'SENTRY_AUTH_TOKEN', 'SENTRY_ORG'])
      expect(evidence).toContain(name)
    expect(evidence).not.toMatch(/not-a-dsn|seven|hunter2/)
  })

  it('lists the slugs that the token sees where none is chosen', async () => {
    const ran = await preflight({ SENTRY_ORG: undefined, SENTRY_PROJECT: undefined })
    expect(ran.check('variables').evidence).toMatch(/organisations: lucia; projects of lucia: lucia-engine/)
    const gate = await rig.run('monitor release-gate', { env: { SENTRY_PROJECT: undefined } })
    expect([gate.code, gate.err]).toEqual([2, expect.stringContaining('projects of lucia: lucia-engine')])
    const asJson = await rig.run('monitor release-gate --json', { env: { SENTRY_PROJECT: undefined } })
    expect([asJson.code, JSON.parse(asJson.out)]).toEqual([
      2,
      expect.objectContaining({ exitCode: 2, projects: ['lucia-engine'] }),
    ])
  })
})

describe('the token stays here', () => {
  const claim = { iat: 1, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'lucia' }
  const orgToken = `sntrys_${Buffer.from(JSON.stringify(claim)).toString('base64')}_c2VjcmV0c2VjcmV0`
  it.each([
    [
      'when it belongs to another host',
      { SENTRY_AUTH_TOKEN: orgToken },
      /belongs to sentry.io, us.sentry.io/,
    ],
    ['when it would travel in the clear', { SENTRY_URL: 'http://sentry.example.test' }, /not https/],
    ['when SENTRY_URL is no address', { SENTRY_URL: 'sentry' }, /no web address/],
    ['when there is none', { SENTRY_AUTH_TOKEN: ' ' }, /SENTRY_AUTH_TOKEN is not set/],
    [
      'when it holds a line break',
      { SENTRY_AUTH_TOKEN: 'sntryu_abc\nX-Evil: 1' },
      /characters that no token has/,
    ],
  ])('%s', async (_, env, said) => {
    const ran = await rig.run('monitor prod-health --json', { env })
    expect(ran.check('unresolved')).toMatchObject({ status: 'FAIL', reason: 'config' })
    expect(ran.check('unresolved').evidence).toMatch(said)
    expect(rig.api.requests.total()).toBe(0)
  })
})

describe('what the token may do', () => {
  it.each([
    ['event:read', ['org:read', 'project:releases'], 'may read issues', /prod-health and issue-triage/],
    ['project:releases', ['event:read', 'org:read'], 'may read releases', /release-gate/],
  ])('names %s when it is missing, and what for', async (scope, scopes, name, use) => {
    rig.api.state.scopes = scopes
    const check = (await preflight()).check(name)
    expect([check.status, check.reason]).toEqual(['FAIL', 'scope'])
    expect(check.evidence).toContain(`${scope} is missing`)
    expect(check.evidence).toMatch(use)
  })

  it('blames only the scope that is missing, because another one would be asked for in vain', async () => {
    rig.api.state.scopes = ['event:read', 'project:releases']
    const { report } = await preflight()
    const failed = report.checks.filter(({ status }) => status === 'FAIL').map(({ evidence }) => evidence)
    expect(failed.filter((evidence) => /event:read|project:releases/.test(evidence))).toEqual([])
  })

  it('lets a real answer decide over what the token says of itself', async () => {
    rig.api.answer({
      path: /^\/api\/0\/$/,
      reply: { status: 200, body: { version: '0', auth: { scopes: ['org:ci'] }, user: null } },
    })
    expect((await preflight()).code).toBe(0)
  })

  it('accepts a token that may not ask about itself', async () => {
    const body = { detail: 'This token access is limited to organization endpoints.' }
    rig.api.answer({ path: /^\/api\/0\/$/, reply: { status: 401, body } })
    expect((await preflight()).check('token').status).toBe('PASS')
  })

  it('says why the token is refused, as Sentry says it', async () => {
    const refusal = 'Token expired'
    rig.api.state.refusal = refusal
    expect((await preflight()).check('token')).toMatchObject({
      status: 'FAIL',
      reason: 'auth',
      evidence: expect.stringContaining(refusal),
    })
  })
})

describe('the DSN', () => {
  it('is refused when it is of another project', async () => {
    const ran = await preflight({ SENTRY_DSN: rig.api.dsn.replace('/42', '/43') })
    expect(ran.check('DSN belongs to project')).toMatchObject({ status: 'FAIL', reason: 'config' })
  })

  it('is refused when its key is not one of the project, where the token may see keys', async () => {
    rig.api.state.scopes.push('project:read')
    expect((await preflight()).check('DSN belongs to project').evidence).toMatch(/key is active/)
    const ran = await preflight({ SENTRY_DSN: rig.api.dsn.replace(rig.api.state.publicKey, 'f'.repeat(32)) })
    expect(ran.check('DSN belongs to project').evidence).toMatch(/no such key/)
  })
})

describe('the telemetry settings are judged by what they send', () => {
  const target = { environment: 'staging', release: 'r@1' } as Target
  const frames = [{ in_app: true, context_line: 'throw' }]
  const event = {
    event_id: 'e',
    environment: 'staging',
    release: 'r@1',
    tags: { smoke: 'true' },
    exception: { values: [{ stacktrace: { frames } }] },
  }
  const good = { event, events: 1, envelope: '', leaks: [], complaint: '' }
  it.each([
    ['well', good, 'PASS', /nothing private/],
    ['silent', { ...good, event: null, events: 0 }, 'FAIL', /sent no event/],
    [
      'talkative',
      { ...good, leaks: ['mail address'] },
      'FAIL',
      /private things left the machine: mail address/,
    ],
    ['double', { ...good, events: 2 }, 'FAIL', /made 2 events/],
    [
      'of another release',
      { ...good, event: { ...event, release: 'r@0' } },
      'FAIL',
      /release is r@0 instead of r@1/,
    ],
    [
      'in production by default',
      { ...good, event: { ...event, environment: 'production' } },
      'FAIL',
      /environment is production/,
    ],
    ['without source lines', { ...good, event: { ...event, exception: {} } }, 'FAIL', /no source lines/],
  ])('%s', (_, provoked, status, said) => {
    const finding = checkTelemetry(provoked, target)
    expect(finding.status).toBe(status)
    expect(finding.evidence).toMatch(said)
  })
})
