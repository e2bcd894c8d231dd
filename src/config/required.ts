import type { ConfigProblem } from '../errors.ts'
import type { Env, Variable } from './schema.ts'

// What production cannot do without, and why it matters to whoever reads the refusal.
const required: Partial<Record<Variable, string>> = {
  SENTRY_DSN: 'without Sentry every failure in production would go unseen',
  SUPABASE_URL: 'answers are made from the records',
  SUPABASE_SERVICE_ROLE_KEY: 'answers are made from the records',
  UPSTASH_REDIS_REST_URL: 'without it Lucia forgets every conversation',
  UPSTASH_REDIS_REST_TOKEN: 'without it Lucia forgets every conversation',
  CLERK_SECRET_KEY: 'without it nobody can be recognised',
  CLERK_PUBLISHABLE_KEY: 'without it nobody can be recognised',
  CLERK_AUTHORIZED_PARTIES: 'without it a session of any other site of the Clerk instance is accepted',
  CF_ACCESS_TEAM_DOMAIN: 'without it the engine is open to whoever finds its address',
  CF_ACCESS_AUD: 'without it a token of any other application of the team is accepted',
}

/** What is there and wrong is not missing: `present` are the variables that are set, rightly or not. */
export function findMissing(env: Env, present: Set<string>): ConfigProblem[] {
  const missing = Object.entries(required)
    .filter(([variable]) => isMissing(variable as Variable, env, present))
    .map(([variable, why]) => ({ variable, problem: `is missing: ${why}` }))
  return present.has('LUCIA_OPENAI_API_KEY') || present.has('OPENAI_API_KEY')
    ? missing
    : [
        ...missing,
        {
          variable: 'LUCIA_OPENAI_API_KEY',
          problem: 'is missing (OPENAI_API_KEY will do): without it no answer is put in better words',
        },
      ]
}

/** Halves of a pair are mistakes in every environment: half a lock is an open door. */
export function findHalves(env: Env, present: Set<string>): ConfigProblem[] {
  const pairs: [Variable, Variable][] = [
    ['CF_ACCESS_TEAM_DOMAIN', 'CF_ACCESS_AUD'],
    ['SUPABASE_URL', 'SUPABASE_SERVICE_ROLE_KEY'],
    ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'],
    ['CLERK_PUBLISHABLE_KEY', 'CLERK_AUTHORIZED_PARTIES'],
  ]
  return pairs
    .filter(([one, other]) => !isMissing(one, env, present) && isMissing(other, env, present))
    .map(([one, other]) => ({
      variable: other,
      problem: `is missing: ${one} is set and means nothing alone`,
    }))
}

function isMissing(variable: Variable, env: Env, present: Set<string>): boolean {
  const value = env[variable]
  return !present.has(variable) || (Array.isArray(value) && value.length === 0)
}
