import { type Command, type Terminal, textOf, type Values } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Limits, openSentry } from '../monitor/open-sentry.ts'
import { readTarget } from '../monitor/target.ts'
import { findHead } from '../release/git-commits.ts'
import { type Marking, markRelease, type Step } from '../release/mark-release.ts'
import { UsageError } from '../usage-error.ts'

const patience: Limits = { timeoutMs: 10_000, waitBoundMs: 20_000, readBackBoundMs: 0, probePauseMs: 0 }

const usage = `npm run release -- mark [options]

Tells Sentry of a release: creates it, with its commits, the deploy to the environment, and that it is out. Each only
where it is not told yet, so that it may be repeated. A Sentry that refuses is said aloud and never stops a deploy.

  --release      the commit (RENDER_GIT_COMMIT, SENTRY_RELEASE, else the one checked out)
  --environment  (SENTRY_ENVIRONMENT, else staging)
  --deploy       tells two deploys of one release apart (deploy)
  --org, --project (SENTRY_ORG, SENTRY_PROJECT); the token of CI (org:ci) is enough: SENTRY_AUTH_TOKEN
  --json         for machines

exit codes: 0 told, or Sentry refused; 2 usage`

const options: Command['options'] = {
  release: { type: 'string' },
  environment: { type: 'string' },
  deploy: { type: 'string' },
  org: { type: 'string' },
  project: { type: 'string' },
  json: { type: 'boolean' },
}

export const command: Command = {
  name: 'release',
  summary: 'tells Sentry of a release and its deploy',
  usage,
  options,
  async run({ values, positionals }, terminal) {
    if (positionals.join(' ') !== 'mark') throw new UsageError('The one thing to do is: mark')
    const marking = await readMarking(values, terminal)
    const steps = await markRelease(marking)
    const isRefused = steps.some(({ state }) => state === 'refused')
    const { release, environment } = marking
    const report = {
      command: 'release',
      verdict: isRefused ? 'REFUSED' : 'TOLD',
      release,
      environment,
      steps,
    }
    terminal.out(values.json ? JSON.stringify(report, null, 2) : steps.map(lineOf).join('\n'))
    if (isRefused)
      terminal.error(`Sentry does not know all of ${release}: run this again. The deploy goes on.`)
    return exitCodes.PASS
  },
}

async function readMarking(values: Values, terminal: Terminal): Promise<Marking> {
  const target = readTarget(values, terminal.env)
  const { org, project, environment } = target
  const release = target.release ?? (await findHead())
  if (!release) throw new UsageError('--release is needed: this is no git checkout')
  if (!org || !project) throw new UsageError('--org and --project are needed')
  const api = openSentry({ target, redact: terminal.redact, limits: patience, onWait: () => {} })
  return { api, org, project, environment, release, deploy: textOf(values, 'deploy') ?? 'deploy' }
}

export function lineOf({ name, state, evidence }: Step): string {
  return `${state.padEnd(8)} ${name.padEnd(10)} ${evidence}`
}
