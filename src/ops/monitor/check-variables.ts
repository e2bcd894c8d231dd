import { type Check, fail, pass } from '../check.ts'
import { probe } from '../probe.ts'
import { findTokenKind } from '../sentry-token.ts'
import { findObstacle } from './open-sentry.ts'
import { listVisible } from './visible.ts'
import type { Watch } from './watch.ts'

const about = {
  name: 'variables',
  risk: 'the checks below ask the wrong place, or nobody',
  next: 'set what is named, see docs/monitor.md',
}

/** Present and well-formed, every problem at once, never a value. */
export async function checkVariables(watch: Watch): Promise<Check> {
  const problems = problemsOf(watch)
  const isLost = !watch.target.org || !watch.target.project
  const visible = isLost ? await listVisible(watch) : null
  return probe(about, () => {
    const evidence = [...problems, ...(visible ? [visible.text] : [])].join('; ')
    if (evidence) return fail('config', evidence, { facts: { problems, ...visible?.facts } })
    return pass(`all present, environment ${watch.target.environment}`)
  })
}

function problemsOf({ target, terminal: { env } }: Watch): string[] {
  const obstacle = findObstacle(target)
  const rates = ['SENTRY_SAMPLE_RATE', 'SENTRY_TRACES_SAMPLE_RATE', 'SENTRY_PROFILE_SESSION_SAMPLE_RATE']
  return [
    ...(obstacle ? [obstacle] : []),
    ...(target.token && !findTokenKind(target.token)
      ? ['SENTRY_AUTH_TOKEN has not the form of a token']
      : []),
    ...(target.org ? [] : ['SENTRY_ORG is not set']),
    ...(target.project ? [] : ['SENTRY_PROJECT is not set']),
    ...dsnProblem(env.SENTRY_DSN?.trim(), target.dsn !== null),
    ...(target.isEnvironmentAssumed
      ? [`SENTRY_ENVIRONMENT is not set (${target.environment} is assumed)`]
      : []),
    ...rates.filter((name) => !isRate(env[name])).map((name) => `${name} is no number from 0 to 1`),
  ]
}

function dsnProblem(text: string | undefined, isReadable: boolean): string[] {
  if (!text) return ['SENTRY_DSN is not set']
  return isReadable ? [] : ['SENTRY_DSN is not of the form https://key@host/project']
}

function isRate(text: string | undefined): boolean {
  if (text === undefined || text.trim() === '') return true
  const rate = Number(text)
  return rate >= 0 && rate <= 1
}
