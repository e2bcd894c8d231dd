import { setTimeout as sleep } from 'node:timers/promises'
import type { Reason } from './check.ts'
import { networkReason } from './network-reason.ts'

export type FocusReply = {
  status: number
  type: string
  retryAfter: number | null
  requestId: string | null
  headers: Headers
  text: string
  ms: number
}
export type FocusAsk = (request: {
  body?: unknown
  /** Sent as it is, where the point is that it is no proper body. */
  raw?: string
  method?: 'GET' | 'POST'
  /** Over the client's own; undefined takes one away. */
  headers?: Record<string, string | undefined>
}) => Promise<FocusReply>

type Client = { baseUrl: string; headers: Record<string, string>; timeoutMs?: number; onWait?: () => void }

/** The engine could not be asked at all; what it answered is never this. */
export class NotAsked extends Error {
  readonly reason: Reason
  constructor(code: string, { reason, cause }: { reason: Reason; cause: unknown }) {
    super(`no answer (${code})`, { cause })
    this.name = 'NotAsked'
    this.reason = reason
  }
}

/** Asks a running engine for its focus, whichever it is; one that asks to wait is waited for, once. */
export function createFocusClient({ baseUrl, headers, timeoutMs = 20_000, onWait }: Client): FocusAsk {
  const url = `${baseUrl}/admin/operator-focus`
  return async ({ body, raw = JSON.stringify(body), method = 'POST', headers: more }) => {
    const all = { 'content-type': 'application/json', ...headers, ...more }
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const init = {
      method,
      headers: given,
      redirect: 'manual',
      ...(method === 'POST' ? { body: raw } : {}),
    } as const
    const first = await sendRequest(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    if (first.status !== 429 || first.retryAfter === null || first.retryAfter > longestWaitSeconds)
      return first
    onWait?.()
    await sleep(first.retryAfter * 1_000)
    return sendRequest(url, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  }
}

const longestWaitSeconds = 60

/** One request and its whole answer, or NotAsked; redirects are for the caller to judge. */
export async function sendRequest(url: string, init: RequestInit): Promise<FocusReply> {
  const startedAt = performance.now()
  try {
    const response = await fetch(url, init)
    const text = await response.text()
    const { status, headers } = response
    const retryAfter = Number(headers.get('retry-after') ?? Number.NaN)
    return {
      status,
      type: headers.get('content-type')?.split(';')[0] ?? '',
      retryAfter: Number.isFinite(retryAfter) ? retryAfter : null,
      requestId: headers.get('x-request-id'),
      headers,
      text,
      ms: performance.now() - startedAt,
    }
  } catch (cause) {
    const { reason, code } = networkReason(cause)
    throw new NotAsked(code, { reason, cause })
  }
}
