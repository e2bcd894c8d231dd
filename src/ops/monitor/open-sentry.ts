import type { Redact } from '../redact.ts'
import { createSentryApi, type SentryApi, type SentryApiConfig } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { readTokenClaim } from '../sentry-token.ts'
import type { Target } from './target.ts'

export type Limits = { timeoutMs: number; waitBoundMs: number; readBackBoundMs: number; probePauseMs: number }

type Opening = { target: Target; redact: Redact; limits: Limits; onWait: (waitMs: number) => void }

/** The API, or one that says at every question why it may not be asked. */
export function openSentry({ target, redact, limits, onWait }: Opening): SentryApi {
  const obstacle = findObstacle(target)
  if (obstacle) return closed(obstacle, target.baseUrl)
  const { timeoutMs, waitBoundMs } = limits
  const config: SentryApiConfig = {
    baseUrl: target.baseUrl,
    token: target.token ?? '',
    redact,
    timeoutMs,
    waitBoundMs,
  }
  return createSentryApi({ ...config, onWait })
}

/** What must be right before the token leaves this machine. */
export function findObstacle({ baseUrl, token }: Target): string | null {
  if (!token) return 'SENTRY_AUTH_TOKEN is not set'
  if (/[^\x21-\x7e]/.test(token)) return 'SENTRY_AUTH_TOKEN holds characters that no token has'
  if (!URL.canParse(baseUrl) || !/^https?:\/\//.test(baseUrl)) return 'SENTRY_URL is no web address'
  if (baseUrl.startsWith('http://') && !isLoopback(baseUrl))
    return 'SENTRY_URL is not https: the token would be readable on the way'
  const claim = readTokenClaim(token)
  if (!claim) return null
  const own = [claim.url, claim.regionUrl].filter((url) => url !== undefined).map(hostOf)
  const isOwn = own.length === 0 || own.includes(hostOf(baseUrl))
  return isOwn
    ? null
    : `SENTRY_URL is ${hostOf(baseUrl)}, but the token belongs to ${own.join(', ')}: it is not sent there`
}

function closed(obstacle: string, baseUrl: string): SentryApi {
  const refuse = async (pathOrMethod: string): Promise<never> => {
    throw new SentryApiError(obstacle, { reason: 'config', path: pathOrMethod })
  }
  return {
    baseUrl,
    get: refuse,
    pages: refuse,
    write: refuse,
    spent: { requests: 0, ms: 0, reached: false, warnings: [] },
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

export function isLoopback(url: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(new URL(url).hostname)
}
