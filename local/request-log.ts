import type { IncomingHttpHeaders } from 'node:http'

export type LoggedRequest = {
  at: string
  method: string
  path: string
  /** null while nothing was answered. */
  status: number | null
  ms: number | null
  requestBytes: number
  replyBytes: number
  headers: Record<string, string>
  fault?: string
  facts?: Record<string, unknown>
}

export type RequestLog = {
  entries(): readonly LoggedRequest[]
  /** How many were asked since the last clear, also those that the log has let go. */
  total(): number
  add(entry: LoggedRequest): void
  clear(): void
}

const kept = 1000

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = []
  let total = 0
  return {
    entries: () => entries,
    total: () => total,
    add(entry) {
      total += 1
      entries.push(entry)
      if (entries.length >= 2 * kept) entries = entries.slice(-kept)
    },
    clear() {
      entries = []
      total = 0
    },
  }
}

// A list of what may be shown: a header that nobody thought of may hold a secret.
const shown =
  /^(accept|accept-encoding|content-(type|length|encoding)|user-agent|traceparent|sentry-trace|prefer|upstash-encoding|x-client-info|x-request-id|x-stainless-(retry-count|timeout|lang|package-version))$/

export function pickHeaders(headers: IncomingHttpHeaders) {
  const picked: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (shown.test(name)) picked[name] = String(value)
  }
  return picked
}
