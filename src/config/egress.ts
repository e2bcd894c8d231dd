import type { ConfigProblem } from '../errors.ts'
import type { Env, Variable } from './schema.ts'

// Where each key may be sent. Everything else is a typing error or somebody's trap.
const vendorHosts = {
  LUCIA_OPENAI_BASE_URL: 'api.openai.com',
  SUPABASE_URL: '.supabase.co',
  UPSTASH_REDIS_REST_URL: '.upstash.io',
  CLERK_API_URL: 'api.clerk.com',
  CF_ACCESS_TEAM_DOMAIN: '.cloudflareaccess.com',
  SENTRY_DSN: '.sentry.io',
} as const satisfies Partial<Record<Variable, string>>

/** In production each vendor is reached over https on its own host, or on one that LUCIA_EGRESS_ALLOW_HOSTS names. */
export function findEgressProblems(env: Env): ConfigProblem[] {
  return Object.entries(vendorHosts).flatMap(([variable, suffix]) => {
    const value = env[variable as keyof typeof vendorHosts]
    return !value || isAllowed(new URL(value), suffix, env.LUCIA_EGRESS_ALLOW_HOSTS)
      ? []
      : [
          {
            variable,
            problem: `must be https on ${suffix.replace(/^\./, '*.')}, or its host named in LUCIA_EGRESS_ALLOW_HOSTS`,
          },
        ]
  })
}

function isAllowed({ protocol, hostname }: URL, suffix: string, allowedHosts: string[]): boolean {
  const named = allowedHosts.includes(hostname)
  if (protocol !== 'https:') return named && isLoopback(hostname)
  return named || (suffix.startsWith('.') ? hostname.endsWith(suffix) : hostname === suffix)
}

/** Plain http reveals nothing where it does not leave the machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
