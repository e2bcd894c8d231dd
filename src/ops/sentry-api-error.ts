import type { Reason } from './check.ts'

/** Sentry's API could not be asked, or refused. The message is redacted and safe to print. */
export class SentryApiError extends Error {
  readonly reason: Reason
  readonly status: number | null
  readonly path: string
  constructor(message: string, about: { reason: Reason; status?: number; path: string; cause?: unknown }) {
    super(message, { cause: about.cause })
    this.name = 'SentryApiError'
    this.reason = about.reason
    this.status = about.status ?? null
    this.path = about.path
  }
}
