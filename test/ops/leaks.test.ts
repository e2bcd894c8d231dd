import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { eventOf, issueOf } from '../../local/sentry-api-records.ts'
import { type Rig, release, startRig } from './rig.ts'

// Over the whole table nothing that opens Sentry is printed: not a token of any kind, not the key of a DSN, not a header.
const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const claim = (url: string) =>
  Buffer.from(JSON.stringify({ iat: 1, url, region_url: url, org: 'lucia' })).toString('base64')

let rig: Rig
let tokens: string[]
beforeAll(async () => {
  rig = await startRig()
  const { state, url } = rig.api
  const orgToken = `sntrys_${claim(url)}_${randomBytes(32).toString('base64').replace(/=+$/, '')}`
  tokens = [state.token, orgToken, `sntryi_${hex(32)}`, `sntrya_${hex(32)}`, hex(32)]
  // The worst case: somebody sent the secrets to Sentry, and they come back in titles, tags and breadcrumbs.
  const evil = `token ${tokens.join(' ')} dsn ${rig.api.dsn} Authorization: Bearer ${tokens[4]}`
  const tags = { route: evil, requestId: evil }
  state.issues.push(
    issueOf({ id: '66', title: evil, level: 'fatal', firstRelease: release, tags, count: 1_000 }),
  )
  const breadcrumbs = [{ category: 'guard', message: evil, level: 'error', timestamp: '' }]
  state.events.push(eventOf({ issueId: '66', release, message: evil, tags, breadcrumbs }))
})
afterAll(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const echo = () => ({
  detail: `Bad request with Authorization: Bearer ${rig.api.state.token} for ${rig.api.dsn} sentry_key=${rig.api.state.publicKey}`,
})

const faults: (() => Fault | null)[] = [
  () => null,
  () => ({ fault: 'refuses' }),
  () => ({ fault: 'drops' }),
  () => ({ fault: 'not-json' }),
  () => ({ fault: 'truncated' }),
  () => ({ fault: 'wrong-content-type' }),
  () => ({ fault: 'rate-limited' }),
  () => ({ fault: 'wrong-credentials' }),
  () => ({ fault: 'slow', ms: 1 }),
  () => ({ fault: 'never-answers' }),
  ...[400, 401, 403, 404, 500].map((status) => () => ({ fault: 'status' as const, status, body: echo() })),
  () => ({
    fault: 'status',
    status: 302,
    headers: { location: `https://x.test/?token=${rig.api.state.token}` },
  }),
]

const commands = [
  'monitor release-gate',
  'monitor prod-health',
  'monitor issue-triage',
  'alerts plan --base-url https://x.test',
]

let runs = 0

/** No secret, and no piece of one that is long enough to be worth the rest. */
function findLeaks(printed: string): string[] {
  const secrets = [...tokens, rig.api.state.publicKey].map((secret) => secret.split('_').at(-1) ?? '')
  const pieces = secrets.flatMap((secret) => {
    const starts = Array.from({ length: secret.length - 19 }, (_, at) => at)
    return starts.map((at) => secret.slice(at, at + 20))
  })
  const leaks = pieces.filter((piece) => printed.includes(piece))
  return /Bearer [\w.]{8,}/.test(printed) ? [...leaks, 'Bearer'] : leaks
}

it.each(commands)(
  '%s prints no secret, whatever fails and whatever kind of token it is',
  async (command) => {
    for (const fault of faults) {
      for (const [at, token] of tokens.entries()) {
        const wanted = fault()
        await (wanted ? rig.api.faults.set(wanted) : rig.api.faults.clear())
        rig.api.state.token = token
        const json = at % 2 === 0 ? ' --json' : ''
        const limits = { timeoutMs: wanted?.fault === 'never-answers' ? 30 : 2_000, waitBoundMs: 1 }
        const ran = await rig.run(command + json, { env: { SENTRY_AUTH_TOKEN: token }, limits })
        runs += 1
        expect([wanted, findLeaks(ran.out + ran.err)]).toEqual([wanted, []])
        expect(`${ran.out}${ran.err}`.length).toBeGreaterThan(100)
      }
    }
    await rig.api.faults.clear()
  },
  60_000,
)

it('was tried in at least 300 runs', () => expect(runs).toBeGreaterThanOrEqual(300))

it.each(['', 'drops', 'wrong-credentials'] as const)(
  'verify-loop prints none, with ingest in play (%s)',
  async (fault) => {
    if (fault) await rig.api.faults.set({ fault })
    const ran = await rig.run('monitor verify-loop --json', {
      env: { SENTRY_AUTH_TOKEN: rig.api.state.token },
    })
    await rig.api.faults.clear()
    expect(findLeaks(ran.out + ran.err)).toEqual([])
  },
)

it.each([
  ['a token in the wrong place', () => ['monitor', 'prod-health', '--org', tokens[0] ?? '']],
  ['a token as a mode', () => ['monitor', tokens[4] ?? '']],
  ['a token as an option', () => ['monitor', 'prod-health', `--${tokens[1]}`]],
  ['a DSN as an address', () => ['monitor', 'prod-health', '--base-url', rig.api.dsn]],
  ['an echo of the request', () => ['monitor', 'prod-health']],
])('a true process prints none: %s', async (what, args) => {
  if (what.startsWith('an echo')) await rig.api.faults.set({ fault: 'status', status: 400, body: echo() })
  const env = { ...rig.env, SENTRY_AUTH_TOKEN: rig.api.state.token, NODE_DEBUG: '' }
  const printed = await new Promise<string>((resolve) => {
    const cli = join(import.meta.dirname, '../../src/ops/cli.ts')
    execFile(process.execPath, [cli, ...args()], { env, timeout: 20_000 }, (_, out, err) =>
      resolve(out + err),
    )
  })
  await rig.api.faults.clear()
  expect(printed).not.toBe('')
  expect(findLeaks(printed)).toEqual([])
})
