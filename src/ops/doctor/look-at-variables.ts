import { envSchema } from '../../config/schema.ts'
import { loadConfig } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { type Check, fail, pass } from '../check.ts'

type Env = Record<string, string | undefined>
export type Variable = {
  name: string
  state: 'set' | 'default' | 'not set' | 'wrong'
  problem: string | null
}

/** Every variable that the engine reads, as the engine would read it; never a value. */
export function listVariables(env: Env): Variable[] {
  const problems = new Map(problemsOf(env).map(({ variable, problem }) => [variable, problem]))
  const names = new Set([...Object.keys(envSchema.shape), ...problems.keys()])
  return [...names].map((name) => {
    const problem = problems.get(name) ?? null
    return { name, state: problem ? 'wrong' : stateOf(name, env), problem }
  })
}

export function lookAtVariables(variables: Variable[]): Check {
  const wrong = variables.filter(({ problem }) => problem !== null)
  const about = {
    name: 'variables',
    risk: 'the engine does not start, or runs without a part of itself',
    next: 'set what is named; README.md says what each is',
  }
  const set = variables.filter(({ state }) => state === 'set').length
  const facts = { variables }
  if (wrong.length === 0) return { ...about, ...pass(`${set} set, the rest by default or unset`, { facts }) }
  const lines = wrong.map(({ name, problem }) => `${name} ${problem}`)
  return { ...about, ...fail('config', `${wrong.length} wrong`, { lines, facts }) }
}

function problemsOf(env: Env) {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

function stateOf(name: string, env: Env): Variable['state'] {
  if (env[name]?.trim()) return 'set'
  const field = envSchema.shape[name as keyof typeof envSchema.shape]
  return field?.safeParse(undefined).data === undefined ? 'not set' : 'default'
}
