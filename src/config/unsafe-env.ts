import type { ConfigProblem } from '../errors.ts'

type RawEnv = Record<string, string | undefined>

// Variables that vendors' code obeys without a word: they send keys elsewhere, print them, or open the process.
const unsafe: { name: RegExp; when?: RegExp; why: string }[] = [
  { name: /^OPENAI_BASE_URL$/, why: 'would send the OpenAI key elsewhere (use LUCIA_OPENAI_BASE_URL)' },
  { name: /^(https?|all)_proxy$/i, why: 'would send every call through a proxy' },
  { name: /^NODE_USE_ENV_PROXY$/, when: /^1|true$/i, why: 'would send every call through a proxy' },
  {
    name: /^(SENTRY_DEBUG|SENTRY_SPOTLIGHT)$/,
    when: /^(?!0$|false$|off$|no$)/i,
    why: 'prints or copies what only Sentry may get',
  },
  { name: /^OPENAI_LOG$/, when: /debug|info/i, why: 'prints requests' },
  { name: /^(DEBUG|NODE_DEBUG)$/, why: 'prints requests and headers' },
  { name: /^NODE_TLS_REJECT_UNAUTHORIZED$/, when: /^0$/, why: 'accepts any certificate' },
  {
    name: /^NODE_OPTIONS$/,
    when: /--inspect|--debug|--cpu-prof|--heap-prof|--report|--heapsnapshot/,
    why: 'opens or dumps the process',
  },
]

/** What a production process must not inherit, unless LUCIA_UNSAFE_ENV_ALLOW names it. */
export function findUnsafeEnv(env: RawEnv, allowed: string[], execArgv: string[]): ConfigProblem[] {
  const problems = Object.entries(env).flatMap(([variable, value]) => {
    const rule = unsafe.find(
      ({ name, when }) => name.test(variable) && (when ?? /./).test(value?.trim() ?? ''),
    )
    return rule && value?.trim() && !allowed.includes(variable)
      ? [{ variable, problem: `is unsafe in production: ${rule.why}` }]
      : []
  })
  const inspected = execArgv.some((argument) => argument.startsWith('--inspect'))
  return inspected
    ? [...problems, { variable: 'node --inspect', problem: 'is unsafe in production: opens the process' }]
    : problems
}
