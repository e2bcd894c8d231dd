import type { Check } from '../check.ts'
import type { Command, Terminal, Values } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { headerOf } from '../monitor/header.ts'
import { issueTriage } from '../monitor/issue-triage.ts'
import { localSmoke } from '../monitor/local-smoke.ts'
import type { Limits } from '../monitor/open-sentry.ts'
import { openWatch, requireSlugs } from '../monitor/open-watch.ts'
import { prodHealth } from '../monitor/prod-health.ts'
import { checkReachability } from '../monitor/reachability.ts'
import { releaseGate } from '../monitor/release-gate.ts'
import { setupPreflight } from '../monitor/setup-preflight.ts'
import { readTarget } from '../monitor/target.ts'
import { verifyLoop } from '../monitor/verify-loop.ts'
import type { Watch } from '../monitor/watch.ts'
import { createReport, reportJson, reportTable } from '../report.ts'
import { UsageError } from '../usage-error.ts'

type Mode = { run(watch: Watch): Promise<Check[]>; needsSlugs: boolean }

const modes: Record<string, Mode> = {
  'setup-preflight': { run: setupPreflight, needsSlugs: false },
  'local-smoke': { run: localSmoke, needsSlugs: false },
  'release-gate': { run: releaseGate, needsSlugs: true },
  'prod-health': { run: prodHealth, needsSlugs: true },
  'issue-triage': { run: issueTriage, needsSlugs: true },
  'verify-loop': { run: verifyLoop, needsSlugs: false },
}

const patience: Limits = {
  timeoutMs: 10_000,
  waitBoundMs: 60_000,
  readBackBoundMs: 90_000,
  probePauseMs: 1_000,
}

const usage = `npm run monitor -- <mode> [options]

modes
  setup-preflight   variables, token, scopes, DSN, telemetry settings
  local-smoke       one labelled event through the engine's own telemetry
  release-gate      versions, release, source lines, deploy verdict
  prod-health       unresolved, severe, regressed, crash-free, dropped, watcher
  issue-triage      new, urgent, noisy; with what is needed to act
  verify-loop       all five, one verdict, a checkpoint, a check-in

options (defaults from SENTRY_ORG, SENTRY_PROJECT, SENTRY_ENVIRONMENT, SENTRY_RELEASE; the token from SENTRY_AUTH_TOKEN)
  --org, --project, --environment, --release
  --base-url              of the running engine (RENDER_EXTERNAL_URL)
  --json                  for machines; the exit code is the same
  --strict-network        what the network leaves undecided fails
  --require-host-network  proves first that Sentry can be reached
  --send-test-event       sends the smoke event and reads it back
  --state-file            of the checkpoint, outside the repository

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 PARTIAL`

const options: Command['options'] = {
  org: { type: 'string' },
  project: { type: 'string' },
  environment: { type: 'string' },
  release: { type: 'string' },
  'base-url': { type: 'string' },
  'state-file': { type: 'string' },
  json: { type: 'boolean' },
  'strict-network': { type: 'boolean' },
  'require-host-network': { type: 'boolean' },
  'send-test-event': { type: 'boolean' },
}

export const command = createMonitor(patience)

/** `patience` is how long it waits for Sentry before it says that it does not know. */
export function createMonitor(limits: Limits): Command {
  return {
    name: 'monitor',
    summary: 'is Sentry seeing, is the release good, what is new',
    usage,
    options,
    run: ({ values, positionals }, terminal) => runMonitor({ values, positionals, terminal, limits }),
  }
}

export type MonitorRun = { values: Values; positionals: string[]; terminal: Terminal; limits: Limits }

export async function runMonitor({
  values,
  positionals,
  terminal: given,
  limits,
}: MonitorRun): Promise<ExitCode> {
  const { name, mode } = requireMode(positionals)
  const terminal = values.json ? { ...given, progress: () => {} } : given
  const target = readTarget(values, terminal.env)
  const watch = await openWatch({ target, terminal, values, limits, name })
  if (mode.needsSlugs) await requireSlugs(watch)
  const checks = await runMode(watch, { mode, isProven: values['require-host-network'] === true })
  const strict = values['strict-network'] === true
  const report = createReport(headerOf(watch, 'monitor', name), checks, { strict })
  terminal.progress('')
  terminal.out(values.json ? reportJson(report) : reportTable(report))
  return report.exitCode
}

function requireMode([name, ...rest]: string[]): { name: string; mode: Mode } {
  const mode = name && Object.hasOwn(modes, name) ? modes[name] : undefined
  const known = Object.keys(modes).join(', ')
  if (!name || !mode)
    throw new UsageError(`${name ? `No mode ${name}` : 'A mode is missing'}. There are: ${known}`)
  if (rest.length) throw new UsageError(`One mode at a time; too much: ${rest.join(' ')}`)
  return { name, mode }
}

async function runMode(
  watch: Watch,
  { mode, isProven }: { mode: Mode; isProven: boolean },
): Promise<Check[]> {
  if (!isProven) return mode.run(watch)
  const reached = await checkReachability(watch)
  return reached.status === 'PASS' ? [reached, ...(await mode.run(watch))] : [reached]
}
