import { writeFileSync } from 'node:fs'
import { type Command, type Terminal, textOf, type Values } from '../command.ts'
import { drillPage } from '../drill/drill-page.ts'
import { drillEnd, drillLine, tableHead } from '../drill/drill-table.ts'
import type { Drilled } from '../drill/drilled.ts'
import { drillHosted } from '../drill/hosted-drill.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { NotAsked } from '../focus-client.ts'
import { type Limits, openSentry } from '../monitor/open-sentry.ts'
import { readTarget } from '../monitor/target.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { UsageError } from '../usage-error.ts'
import { Blocked } from '../validate/blocked.ts'
import { readCredentials } from '../validate/credentials.ts'

const patience: Limits = { timeoutMs: 10_000, waitBoundMs: 60_000, readBackBoundMs: 90_000, probePauseMs: 0 }

const usage = `npm run drill -- --hosted --base-url https://… [--html FILE] [--json]

One labelled failure for each seam of a staging whose LUCIA_DRILLS is on, each event read back from Sentry. Without --hosted,
npm run drill brings about every fault of docs/failure-paths.md on this machine; npm run drill -- --help says how.

  --base-url  the engine behind its front door; Access and Clerk as for validate
  --html      writes the same as one page without anything from elsewhere
  --json      for machines; the exit code is the same

SENTRY_ORG, SENTRY_PROJECT, SENTRY_AUTH_TOKEN: where and how the events are read back.

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 not decided (network, Sentry), 4 BLOCKED`

const options: Command['options'] = {
  hosted: { type: 'boolean' },
  'base-url': { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean' },
}

export const command = createDrill(patience)

export function createDrill(limits: Limits): Command {
  const summary = 'one labelled failure for each seam of a staging; on this machine: npm run drill'
  return {
    name: 'drill',
    summary,
    usage,
    options,
    run: ({ values, positionals }, terminal) => run({ values, positionals, terminal, limits }),
  }
}

type Run = { values: Values; positionals: string[]; terminal: Terminal; limits: Limits }

async function run({ values, positionals, terminal, limits }: Run): Promise<ExitCode> {
  if (positionals.length > 0) throw new UsageError(`Too much: ${positionals.join(' ')}`)
  try {
    const at = new Date()
    return show(await drill(values, terminal, limits), { values, terminal, at })
  } catch (error) {
    if (!(error instanceof Blocked || error instanceof NotAsked || error instanceof SentryApiError))
      throw error
    terminal.error(error.message)
    return error instanceof Blocked ? exitCodes.BLOCKED : exitCodes.PARTIAL
  }
}

function drill(values: Values, terminal: Terminal, limits: Limits): Promise<Drilled[]> {
  const target = readTarget(values, terminal.env)
  const { engineUrl, org, project } = target
  if (!engineUrl)
    throw new UsageError('--base-url is needed: the address of the engine behind its front door')
  if (!org || !project)
    throw new UsageError('SENTRY_ORG and SENTRY_PROJECT are needed: where the events are read back')
  const { progress, redact, env } = terminal
  const api = openSentry({ target, redact, limits, onWait: () => progress('waiting for Sentry') })
  const credentials = readCredentials(env)
  return drillHosted({
    baseUrl: engineUrl,
    credentials,
    api,
    org,
    project,
    boundMs: limits.readBackBoundMs,
    progress,
  })
}

type Shown = { values: Values; terminal: Terminal; at: Date }

function show(drilled: Drilled[], { values, terminal: { out, progress, redact }, at }: Shown): ExitCode {
  const verdict = drilled.every((one) => one.verdict === 'PASS') ? 'PASS' : 'FAIL'
  const exitCode = exitCodes[verdict]
  const page = textOf(values, 'html')
  const facts = { at, release: null, tookMs: Date.now() - at.getTime() }
  if (page) writeFileSync(page, redact(drillPage(drilled, facts)))
  progress('')
  out(
    values.json
      ? JSON.stringify({ command: 'drill', verdict, exitCode, drilled }, null, 2)
      : [tableHead(), ...drilled.map(drillLine), drillEnd(drilled)].join('\n'),
  )
  return exitCode
}
