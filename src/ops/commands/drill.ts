import { writeFileSync } from 'node:fs'
import { type Command, type Terminal, textOf, type Values } from '../command.ts'
import { listDrills } from '../drill/drills.ts'
import { drillHosted } from '../drill/hosted-drill.ts'
import { openLocalCloud } from '../drill/local-cloud.ts'
import { type Drilled, runDrill } from '../drill/run-drill.ts'
import { drillPage, drillTable } from '../drill/shown.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { NotAsked } from '../focus-client.ts'
import { type Limits, openSentry } from '../monitor/open-sentry.ts'
import { readTarget } from '../monitor/target.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { UsageError } from '../usage-error.ts'
import { Blocked } from '../validate/blocked.ts'
import { readCredentials } from '../validate/credentials.ts'

const patience: Limits = { timeoutMs: 10_000, waitBoundMs: 60_000, readBackBoundMs: 90_000, probePauseMs: 0 }

const usage = `npm run drill -- [--part NAME] [--fault NAME] [--html FILE] [--json]
npm run drill -- --hosted --base-url https://…

Against the running local cloud (npm run local): makes each part fail in each way, asks as an operator, and shows what the
operator got and what Sentry got. All of it takes about ten minutes, because a minute holds only so many questions.
With --hosted: one labelled failure for each seam of a staging whose LUCIA_DRILLS is on, each event read back.

  --part     openai, supabase, upstash, clerk, access, sentry
  --fault    refuses, drops, status, not-json, truncated, huge, wrong-content-type, rate-limited, wrong-credentials, slow, never-answers
  --html     writes the same as one page without anything from elsewhere
  --json     for machines; the exit code is the same

--hosted: Access and Clerk as for validate; SENTRY_ORG, SENTRY_PROJECT, SENTRY_AUTH_TOKEN to read the events back.

exit codes: 0 PASS, 1 FAIL, 2 usage, 3 not decided (network, Sentry), 4 BLOCKED`

const options: Command['options'] = {
  part: { type: 'string' },
  fault: { type: 'string' },
  hosted: { type: 'boolean' },
  'base-url': { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean' },
}

export const command = createDrill(patience)

export function createDrill(limits: Limits): Command {
  const summary = 'makes every part fail, and shows who was told what'
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
    const drilled = values.hosted
      ? await runHosted(values, terminal, limits)
      : await runLocal(values, terminal)
    return show(drilled, values, terminal)
  } catch (error) {
    if (!(error instanceof Blocked || error instanceof NotAsked || error instanceof SentryApiError))
      throw error
    terminal.error(error.message)
    return error instanceof Blocked ? exitCodes.BLOCKED : exitCodes.PARTIAL
  }
}

async function runLocal(values: Values, terminal: Terminal): Promise<Drilled[]> {
  const drills = listDrills({ part: textOf(values, 'part'), fault: textOf(values, 'fault') })
  if (drills.length === 0) throw new UsageError('No such part or fault; --help lists them')
  const cloud = await openLocalCloud(terminal.env)
  const drilled: Drilled[] = []
  for (const [index, drill] of drills.entries()) {
    terminal.progress(`${index + 1} of ${drills.length}: ${drill.part} ${drill.fault}`)
    drilled.push(await runDrill(drill, cloud))
  }
  return drilled
}

function runHosted(values: Values, terminal: Terminal, limits: Limits): Promise<Drilled[]> {
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

function show(drilled: Drilled[], values: Values, { out, progress, redact }: Terminal): ExitCode {
  const verdict = drilled.every((one) => one.verdict === 'PASS') ? 'PASS' : 'FAIL'
  const exitCode = exitCodes[verdict]
  const page = textOf(values, 'html')
  if (page) writeFileSync(page, redact(drillPage(drilled, new Date())))
  progress('')
  out(
    values.json
      ? JSON.stringify({ command: 'drill', verdict, exitCode, drilled }, null, 2)
      : drillTable(drilled),
  )
  return exitCode
}
