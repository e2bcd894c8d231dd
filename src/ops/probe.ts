import type { Check, Finding, Reason } from './check.ts'
import { fail, partial } from './check.ts'
import { SentryApiError } from './sentry-api-error.ts'

export type About = Pick<Check, 'name' | 'risk' | 'next'>

/** The one place where a failed look becomes a check; a bug in the look itself is not caught. */
export async function probe(about: About, look: () => Promise<Finding> | Finding): Promise<Check> {
  return { ...about, ...(await findingOf(look)) }
}

async function findingOf(look: () => Promise<Finding> | Finding): Promise<Finding> {
  try {
    return await look()
  } catch (cause) {
    if (!(cause instanceof SentryApiError)) throw cause
    return failedLook(cause)
  }
}

export function failedLook(error: SentryApiError): Finding {
  const next = moves[error.reason]
  const extras = { facts: { status: error.status, path: error.path }, ...(next ? { next } : {}) }
  const finding = mendable.has(error.reason) ? fail : partial
  return finding(error.reason, error.message, extras)
}

// What a person has to mend is a failure; what may be well again in a minute only leaves the answer open.
const mendable: ReadonlySet<Reason> = new Set(['config', 'auth', 'scope', 'network-tls'])

const moves: Partial<Record<Reason, string>> = {
  auth: 'make a new token in Sentry (User settings, Auth tokens) and set SENTRY_AUTH_TOKEN',
  scope: 'give the token the scope that is named',
  'network-dns':
    'run again where the host resolves: npm run monitor -- setup-preflight --require-host-network',
  'network-connect': 'run again with network: npm run monitor -- setup-preflight --require-host-network',
  'network-timeout': 'run again in a minute; if it stays, look at https://status.sentry.io',
  'network-tls': 'do not go on: find out who answers with this certificate (proxy, wrong SENTRY_URL, clock)',
  'rate-limited': 'run again after the reset',
  server: 'run again in a minute; if it stays, look at https://status.sentry.io',
}
