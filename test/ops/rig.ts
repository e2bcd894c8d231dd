import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { eventOf, releaseOf } from '../../local/sentry-api-records.ts'
import type { Check } from '../../src/ops/check.ts'
import { createAlerts } from '../../src/ops/commands/alerts.ts'
import { createMonitor } from '../../src/ops/commands/monitor.ts'
import type { Limits } from '../../src/ops/monitor/open-sentry.ts'
import { openTerminal } from '../../src/ops/open-terminal.ts'
import { createCli } from '../../src/ops/run-cli.ts'

export const release = 'lucia-engine@0.1.0+4dfebce'
export const lastGood = 'lucia-engine@0.1.0+aaaaaaa'

type Env = Record<string, string | undefined>
export type Ran = { code: number; out: string; err: string; report: Report; check(name: string): Check }
type Report = { verdict: string; exitCode: number; durationMs: number; sentryMs: number; checks: Check[] }

export type Rig = {
  api: SentryApiPart
  env: Env
  home: string
  run(args: string, more?: { env?: Env; limits?: Partial<Limits> }): Promise<Ran>
  close(): Promise<void>
}

const quick: Limits = { timeoutMs: 2_000, waitBoundMs: 4_000, readBackBoundMs: 2_000, probePauseMs: 1 }

/** Sentry on this machine, in good order, and the command line in this process. */
export async function startRig(): Promise<Rig> {
  const api = await startSentryApi()
  const home = await mkdtemp(join(tmpdir(), 'lucia-ops-'))
  const env: Env = {
    PATH: process.env.PATH,
    HOME: home,
    SENTRY_URL: api.url,
    SENTRY_AUTH_TOKEN: api.state.token,
    SENTRY_ORG: 'lucia',
    SENTRY_PROJECT: 'lucia-engine',
    SENTRY_DSN: api.dsn,
    SENTRY_ENVIRONMENT: 'staging',
    SENTRY_RELEASE: release,
  }
  putGoodOrder(api)

  async function run(
    args: string,
    { env: more = {}, limits = {} }: { env?: Env; limits?: Partial<Limits> } = {},
  ) {
    const written = { out: '', err: '' }
    const into = (name: 'out' | 'err') => ({
      write: (text: string) => {
        written[name] += text
      },
    })
    const [stdout, stderr] = [into('out'), into('err')]
    const cli = createCli([createMonitor({ ...quick, ...limits }), createAlerts({ ...quick, ...limits })])
    const code = await cli(args.split(' '), openTerminal({ env: { ...env, ...more }, stdout, stderr }))
    return ranOf(code, written)
  }

  async function close() {
    await api.close()
    await rm(home, { recursive: true, force: true })
  }

  return { api, env, home, run, close }
}

function ranOf(code: number, { out, err }: { out: string; err: string }): Ran {
  const report = (out.startsWith('{') ? JSON.parse(out) : { checks: [] }) as Report
  const check = (name: string) => {
    const found = report.checks.find((one) => one.name === name || one.name.endsWith(`: ${name}`))
    if (!found) throw new Error(`no check ${name} in: ${out}${err}`)
    return found
  }
  return { code, out, err, report, check }
}

function putGoodOrder({ state }: SentryApiPart) {
  const at = new Date().toISOString()
  const deploys = [{ environment: 'staging', name: null, dateFinished: at }]
  const commits = [{ id: 'c0ffee0', message: 'A change', author: 'Ann Engineer' }]
  const older = new Date(Date.now() - 86_400_000).toISOString()
  state.releases.push(releaseOf({ version: lastGood, dateCreated: older, deploys, commits }))
  state.releases.push(releaseOf({ version: release, deploys, commits }))
  putSessions(state, { release: lastGood, healthy: 3000, errored: 3 })
  putSessions(state, { release, healthy: 120, errored: 0 })
  state.monitors.push({
    id: '900',
    name: 'lucia: verify-loop',
    slug: 'lucia-verify-loop',
    checkIns: [{ status: 'ok', environment: 'staging', at }],
  })
  state.issues.push({ ...smokeIssue, firstSeen: at, lastSeen: at })
  state.events.push(eventOf({ issueId: '1', level: 'info', release, frames: [frame()] }))
}

type Sessions = { release: string; healthy: number; errored: number; crashed?: number }

export function putSessions(state: SentryApiPart['state'], { crashed = 0, ...rest }: Sessions) {
  const at = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 13)}:00:00Z`
  state.sessions.push({ environment: 'staging', at, crashed, ...rest })
}

function frame() {
  return {
    filename: 'src/main.ts',
    function: 'main',
    lineNo: 1,
    inApp: true,
    context: [[1, 'code']] as [number, string][],
  }
}

const smokeIssue = {
  id: '1',
  title: 'Smoke event',
  level: 'info',
  status: 'unresolved',
  substatus: 'ongoing',
  environment: 'staging',
  firstRelease: release,
  regressedIn: null,
  isUnhandled: false,
  tags: { smoke: 'true', release },
  count: 1,
  userCount: 0,
  assignedTo: null,
} as const
