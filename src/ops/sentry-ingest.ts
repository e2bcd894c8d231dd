import type { Reason } from './check.ts'
import type { Dsn } from './dsn.ts'
import { networkReason } from './network-reason.ts'
import type { Redact } from './redact.ts'
import { SentryApiError } from './sentry-api-error.ts'

type Sending = { dsn: Dsn; envelope: string; redact: Redact; timeoutMs: number }

/** Hands an envelope to Sentry. Accepted is not stored: whoever must know reads it back. */
export async function sendEnvelope({ dsn, envelope, redact, timeoutMs }: Sending): Promise<void> {
  const auth = `Sentry sentry_version=7, sentry_client=lucia-monitor/1, sentry_key=${dsn.publicKey}`
  const headers = { 'content-type': 'application/x-sentry-envelope', 'x-sentry-auth': auth }
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(dsn.envelopeUrl, {
      method: 'POST',
      headers,
      body: envelope,
      signal,
      redirect: 'manual',
    })
    const text = await response.text()
    if (!response.ok) throw refused(response.status, redact(text).slice(0, 200), dsn)
  } catch (cause) {
    if (cause instanceof SentryApiError) throw cause
    const { reason, code } = networkReason(cause)
    throw new SentryApiError(`Ingest at ${dsn.host} was not reached (${code})`, {
      reason,
      path: 'envelope',
      cause,
    })
  }
}

/** The envelope without what ties it to the DSN that it was made for. */
export function withoutOrigin(envelope: string): string {
  const end = envelope.indexOf('\n')
  const {
    dsn: _dsn,
    trace: _trace,
    ...header
  } = JSON.parse(envelope.slice(0, end)) as Record<string, unknown>
  return JSON.stringify(header) + envelope.slice(end)
}

type CheckIn = {
  slug: string
  environment: string
  release: string | null
  status: 'ok' | 'error'
  schedule: object
}

/** Tells Sentry that the watcher ran. The first one makes the cron monitor. */
export function checkInEnvelope({ slug, environment, release, status, schedule }: CheckIn): string {
  const id = crypto.randomUUID().replaceAll('-', '')
  const checkIn = { check_in_id: id, monitor_slug: slug, status, environment, monitor_config: schedule }
  const payload = JSON.stringify(release ? { ...checkIn, release } : checkIn)
  return `${JSON.stringify({ sent_at: new Date().toISOString() })}\n${JSON.stringify({ type: 'check_in' })}\n${payload}\n`
}

function refused(status: number, said: string, { host }: Dsn): SentryApiError {
  const message = `Ingest at ${host} refuses what is sent (${status}): ${said}`
  return new SentryApiError(message, { reason: reasonOf(status), status, path: 'envelope' })
}

function reasonOf(status: number): Reason {
  if (status === 401 || status === 403) return 'auth'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server' : 'config'
}
