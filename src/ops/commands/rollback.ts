import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type Command, type Terminal, textOf, type Values } from '../command.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readTarget } from '../monitor/target.ts'
import { findGateRelease } from '../rollback/find-gate-release.ts'
import { openRender } from '../rollback/open-render.ts'
import { makePlan, type Plan, planLines } from '../rollback/plan.ts'
import { type Patience, prepare } from '../rollback/prepare.ts'
import { RenderError } from '../rollback/render-client.ts'
import { type Outcome, rollBack } from '../rollback/roll-back.ts'
import { appendToLog, logRow } from '../rollback/rollback-log.ts'
import { stateFolder } from '../state-path.ts'
import { UsageError } from '../usage-error.ts'
import { loadValidated } from '../validate/validated-releases.ts'

type Run = { values: Values; terminal: Terminal; patience: Patience }

const usage = `npm run rollback -- --base-url https://… [--to <deploy or commit>] [--yes --why "…"]

Lists the deploys that once ran and are known to be good, and says what it would do. With --yes it does it: turns
auto-deploy off, rolls back, waits until /health shows the old release, runs the must-pass checks, tells Sentry.
Refuses where a migration since then does not say that older code works with it.

  --base-url     of the engine, behind its front door (RENDER_EXTERNAL_URL)
  --to           a deploy (dep-…) or a commit; else the newest before this one that is known to be good
  --yes, --why   do it, and the reason for the log
  --who          (the user of this machine)
  --log FILE     a page that ends with the change log; else one in the state folder
  --environment  (SENTRY_ENVIRONMENT, else staging)

Render: RENDER_API_KEY, RENDER_SERVICE_ID. Access and Clerk as for validate. Sentry: SENTRY_ORG, SENTRY_PROJECT, SENTRY_AUTH_TOKEN.

exit codes: 0 planned, or rolled back and valid; 1 refused or failed; 2 usage; 3 INCONCLUSIVE, 4 BLOCKED: rolled back, not judged`

const options: Command['options'] = {
  'base-url': { type: 'string' },
  to: { type: 'string' },
  yes: { type: 'boolean' },
  why: { type: 'string' },
  who: { type: 'string' },
  log: { type: 'string' },
  environment: { type: 'string' },
}

export const command = createRollback({ boundMs: 15 * 60_000, pauseMs: 5_000 })

/** `patience` is how long Render may take. */
export function createRollback(patience: Patience): Command {
  const summary = 'takes the last good deploy back, and says what it would do first'
  const run: Command['run'] = ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError(`Too much: ${positionals.join(' ')}`)
    return runRollback({ values, terminal, patience })
  }
  return { name: 'rollback', summary, usage, options, run }
}

async function runRollback(run: Run): Promise<ExitCode> {
  const { values, terminal, patience } = run
  const target = readTarget(values, terminal.env)
  const { engineUrl } = target
  if (!engineUrl) throw new UsageError('--base-url is needed: whose /health shows what runs')
  const why = textOf(values, 'why')
  if (values.yes && !why) throw new UsageError('--why is needed: the log says why')
  const render = openRender(terminal.env)
  try {
    const known = {
      validated: await loadValidated(engineUrl, terminal.env),
      lastGoodRelease: await findGateRelease(target, terminal.env),
    }
    const plan = await makePlan({
      deploys: await render.deploys(),
      known,
      to: textOf(values, 'to'),
      cwd: patience.cwd,
    })
    terminal.out(planLines(plan, await render.service()).join('\n'))
    if (plan.refusal) return exitCodes.FAIL
    if (!values.yes) return tellHow(terminal)
    const outcome = await rollBack(prepare({ terminal, patience, render, plan, target, engineUrl }))
    await writeLog(outcome, { run, plan, why: why ?? '' })
    return outcome.exitCode
  } catch (error) {
    if (!(error instanceof RenderError)) throw error
    terminal.error(`${error.message}. Render's dashboard can roll back too: Events, a deploy, Rollback`)
    return exitCodes.FAIL
  }
}

function tellHow({ out }: Terminal): ExitCode {
  out('nothing was done; to do it: the same with --yes --why "<reason>"')
  return exitCodes.PASS
}

async function writeLog(
  { outcome }: Outcome,
  { run, plan, why }: { run: Run; plan: Plan; why: string },
): Promise<void> {
  const { values, terminal } = run
  const who = textOf(values, 'who') ?? userInfo().username
  const [from, to] = [plan.live?.commit ?? '', plan.target?.commit ?? '']
  const row = terminal.redact(logRow({ at: new Date(), who, why, from, to, outcome }))
  const path = textOf(values, 'log') ?? join(stateFolder(terminal.env), 'rollbacks.md')
  await appendToLog(path, row)
  terminal.out(`${outcome}; written to ${path}\n${row.trim()}`)
}
