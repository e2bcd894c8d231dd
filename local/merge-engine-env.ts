// May be set from outside even here: they say how the engine uses a part, not which part.
const yours = ['CLERK_JWT_KEY', 'LUCIA_OPERATOR_ROLES', 'LUCIA_EGRESS_ALLOW_HOSTS', 'SENTRY_RELEASE']

/** The caller's variables reach the engine, except addresses and keys: those are of the local parts, whatever the shell holds. */
export function mergeEngineEnv(local: Record<string, string>, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isOurs = (name: string) =>
    !yours.includes(name) && !(usesRealModel(given) && name.startsWith('LUCIA_OPENAI_'))
  const ours = Object.fromEntries(Object.entries(local).filter(([name]) => isOurs(name)))
  const defaults = Object.fromEntries(Object.entries(local).filter(([name]) => yours.includes(name)))
  return { ...defaults, ...given, ...ours }
}

export function usesRealModel({ OPENAI_API_KEY: key }: NodeJS.ProcessEnv) {
  return Boolean(key?.trim())
}
