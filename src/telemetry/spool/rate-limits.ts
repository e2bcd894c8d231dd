import type { IncomingHttpHeaders } from 'node:http'

export type RateLimits = {
  learn(answer: { status: number; headers: IncomingHttpHeaders }): void
  /** How long Sentry wants nothing of this category. */
  waitMs(category: string): number
}

const bareLimitMs = 60_000
// Whatever is told, to ask once an hour is no burden; a mistake in a header may not silence the engine for ever.
const longestMs = 3_600_000

export function createRateLimits(): RateLimits {
  const until = new Map<string, number>()
  // A clock that is set must not make a limit longer.
  const now = () => performance.now()

  function learn({ status, headers }: { status: number; headers: IncomingHttpHeaders }): void {
    const told = headers['x-sentry-rate-limits']
    if (told) {
      for (const limit of String(told).split(',')) {
        const [seconds, categories] = limit.split(':')
        for (const category of (categories || 'all').split(';'))
          until.set(category.trim(), now() + toMs(seconds))
      }
    } else if (status === 429) {
      until.set('all', now() + toMs(headers['retry-after'], Date.now()))
    }
  }

  function waitMs(category: string): number {
    return Math.max(0, Math.max(until.get(category) ?? 0, until.get('all') ?? 0) - now())
  }

  return { learn, waitMs }
}

/** Seconds, or for Retry-After also a date. */
function toMs(told: string | undefined, now?: number): number {
  const seconds = Number.parseInt(told?.trim() ?? '', 10)
  const date = now === undefined ? Number.NaN : Date.parse(told ?? '') - now
  const ms = /^\s*\d/.test(told ?? '') ? seconds * 1_000 : date
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, longestMs) : bareLimitMs
}
