import { setTimeout as sleep } from 'node:timers/promises'
import type { SentryApiConfig } from './sentry-api.ts'
import type { Reply } from './sentry-exchange.ts'

/** Waits for the reset that the header names. False when none is named, or when it lies beyond the bound. */
export async function waitForReset(
  reply: Reply,
  config: SentryApiConfig,
  spent: { waitedMs: number },
): Promise<boolean> {
  const waitMs = msUntilReset(reply.headers)
  if (waitMs === null || spent.waitedMs + waitMs > config.waitBoundMs) return false
  spent.waitedMs += waitMs
  config.onWait?.(waitMs)
  await sleep(waitMs)
  return true
}

/** By the server's clock where it tells it, so that a wrong clock here neither hammers nor hangs. */
export function msUntilReset(headers: Headers): number | null {
  const retryAfter = headers.get('retry-after')
  if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const reset = Number(headers.get('x-sentry-rate-limit-reset') ?? Number.NaN)
  if (!Number.isFinite(reset)) return null
  const nowMs = Date.parse(headers.get('date') ?? '') || Date.now()
  return Math.max(reset * 1000 - nowMs, shortestWaitMs)
}

const shortestWaitMs = 250
