import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { problems } from './problems.ts'

const retryAfterSeconds = 2
const code = 'overload.shed'

/** The answer to whom there is no time to answer: in the same form as every other problem, without the way to it. */
export function turnAway(response: ServerResponse): void {
  const [status, title] = problems[code]
  const requestId = randomUUID()
  const body = JSON.stringify({ type: 'about:blank', title, status, code, requestId })
  response
    .writeHead(status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      'Retry-After': retryAfterSeconds,
      'X-Request-Id': requestId,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
    })
    .end(body)
}
