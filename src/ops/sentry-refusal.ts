import type { Reason } from './check.ts'
import type { Redact } from './redact.ts'
import { SentryApiError } from './sentry-api-error.ts'
import type { Reply } from './sentry-exchange.ts'

/** An answer that is no 2xx, told with what Sentry itself says about it. */
export function refusalOf(reply: Reply, path: string, redact: Redact): SentryApiError {
  const said = redact(detailOf(reply)).slice(0, 200)
  const message = `${sayingOf(reply)}${said ? `: ${said}` : ''}`
  return new SentryApiError(message, { reason: reasonOf(reply.status), status: reply.status, path })
}

function reasonOf(status: number): Reason {
  if (status === 401) return 'auth'
  if (status === 403) return 'scope'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server' : 'config'
}

function sayingOf({ status, headers }: Reply): string {
  if (status === 401) return 'Sentry refuses the token (401)'
  if (status === 403) return 'Sentry accepts the token, but not for this (403)'
  if (status === 404) return 'Sentry has nothing here that this token can see (404)'
  if (status === 410) return 'Sentry has removed this endpoint (410)'
  if (status === 429) return `Sentry is being asked too often (429)${resetOf(headers)}`
  if (status >= 300 && status < 400) return `Sentry points elsewhere (${status}); redirects are not followed`
  return status >= 500 ? `Sentry fails (${status})` : `Sentry refuses the request (${status})`
}

function resetOf(headers: Headers): string {
  const reset = Number(headers.get('x-sentry-rate-limit-reset') ?? Number.NaN)
  return Number.isFinite(reset) ? `, reset at ${new Date(reset * 1000).toISOString()}` : ''
}

// A page of HTML says nothing that an engineer needs; Sentry's JSON does.
function detailOf({ json }: Reply): string {
  if (typeof json !== 'object' || json === null) return ''
  const { detail, message, slug } = json as Record<string, unknown>
  if (typeof slug === 'string') return `the project is now called ${slug}`
  if (typeof detail === 'string') return detail
  if (isRecord(detail))
    return [detail.code, detail.message].filter((part) => typeof part === 'string').join(', ')
  return typeof message === 'string' ? message : JSON.stringify(json)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
