import { alertSchema } from '../alerts/alert-schema.ts'
import { checkAlerts, type Mode } from '../alerts/check-alerts.ts'
import { defineAlerts } from '../alerts/definitions.ts'
import type { Command, Terminal, Values } from '../command.ts'
import type { ExitCode } from '../exit-codes.ts'
import { headerOf } from '../monitor/header.ts'
import { type Limits, openSentry } from '../monitor/open-sentry.ts'
import { readTarget } from '../monitor/target.ts'
import type { Watch } from '../monitor/watch.ts'
import { createReport, reportJson, reportTable } from '../report.ts'
import { UsageError } from '../usage-error.ts'

const patience: Limits = { timeoutMs: 10_000, waitBoundMs: 60_000, readBackBoundMs: 0, probePauseMs: 0 }

const usage = `npm run alerts -- plan|apply|drift [options]

  plan    what apply would do, in plain words; changes nothing
  apply   does it; needs --yes and a token with alerts:write
  drift   fails where Sentry differs from the definitions

options: --org, --project, --environment, --base-url (whose /health is watched; RENDER_EXTERNAL_URL), --yes, --json
Only what bears the prefix "lucia:" is ever touched, and nothing is removed.

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 PARTIAL`

const options: Command['options'] = {
  org: { type: 'string' },
  project: { type: 'string' },
  environment: { type: 'string' },
  'base-url': { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
}

export const command = createAlerts(patience)

export function createAlerts(limits: Limits): Command {
  return {
    name: 'alerts',
    summary: "Lucia's alerts in Sentry, from src/ops/alerts/definitions.ts",
    usage,
    options,
    run: ({ values, positionals }, terminal) => runAlerts({ values, positionals, terminal, limits }),
  }
}

type Run = { values: Values; positionals: string[]; terminal: Terminal; limits: Limits }

async function runAlerts({ values, positionals, terminal, limits }: Run): Promise<ExitCode> {
  const mode = requireMode(positionals)
  const target = readTarget(values, terminal.env)
  const watch = openWatch({ target, terminal, limits })
  const { org, project, environment, engineUrl } = watch.target
  if (!org || !project) throw new UsageError('--org and --project are needed')
  if (!engineUrl) throw new UsageError('--base-url is needed: whose /health says whether the engine is down')
  if (mode === 'apply' && !values.yes)
    throw new UsageError('apply changes Sentry: look at plan first, then add --yes')
  const wanted = alertSchema.parse(defineAlerts({ environment, healthUrl: `${engineUrl}/health` }))
  const checks = await checkAlerts(watch, { mode, wanted })
  const report = createReport(headerOf(watch, 'alerts', mode), checks)
  terminal.out(values.json ? reportJson(report) : reportTable(report))
  return report.exitCode
}

function requireMode([mode, ...rest]: string[]): Mode {
  if (rest.length === 0 && (mode === 'plan' || mode === 'apply' || mode === 'drift')) return mode
  throw new UsageError('One of plan, apply, drift')
}

function openWatch({ target, terminal, limits }: Pick<Watch, 'target' | 'terminal' | 'limits'>): Watch {
  const api = openSentry({ target, redact: terminal.redact, limits, onWait: () => {} })
  const flags = { sendTestEvent: false, isLoop: false }
  return {
    target,
    api,
    terminal,
    limits,
    flags,
    checkpoint: null,
    statePath: '',
    startedAt: new Date().toISOString(),
  }
}
