import type { Failure } from '../errors.ts'

const byCode: [pattern: RegExp, failure: Failure][] = [
  [/^(ENOTFOUND|EAI_\w+)$/, { kind: 'dns', retryable: 'always' }],
  [
    /^(ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/,
    { kind: 'connect', retryable: 'always' },
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO)$/,
    { kind: 'tls' },
  ],
  [/^(ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, { kind: 'timeout' }],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED)$/, { kind: 'reset', retryable: 'read' }],
  [/^(EMFILE|ENFILE)$/, { kind: 'emfile' }],
]

/** What the network did, whichever client wrapped it; undefined where the vendor answered. */
export function findNetworkFailure(cause: unknown): Failure | undefined {
  const chain = causesOf(cause)
  // fetch says `terminated` when the answer had begun and then broke off: it reached the vendor.
  const terminated = chain.some(
    (error) => error.message === 'terminated' || error.code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  )
  if (terminated) return { kind: 'truncated', retryable: 'read' }
  if (chain.some((error) => error.message === 'unexpected redirect')) return { kind: 'redirect' }
  if (chain.some((error) => error.name === 'TimeoutError')) return { kind: 'timeout' }
  // A connection that the vendor had let go just before it was used again: nothing arrived there.
  if (chain.some(({ code, reusedSocket }) => code === 'ECONNRESET' && reusedSocket === true))
    return { kind: 'reset', retryable: 'always' }
  for (const { code } of chain) {
    const known = typeof code === 'string' && byCode.find(([pattern]) => pattern.test(code))
    if (known) return known[1]
  }
  return chain.some((error) => error.name === 'HTTPParserError') ? { kind: 'bad_response' } : undefined
}

type Link = { name?: unknown; message?: unknown; code?: unknown; reusedSocket?: unknown; cause?: unknown }

function causesOf(cause: unknown, found: Link[] = []): Link[] {
  if (typeof cause !== 'object' || cause === null || found.length >= 8 || found.includes(cause)) return found
  found.push(cause)
  return 'cause' in cause ? causesOf(cause.cause, found) : found
}
