import type { FailureKind } from '../errors.ts'

const kinds: [RegExp, FailureKind][] = [
  [/^(TimeoutError|AbortError|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(ENOTFOUND|EAI_\w+)$/, 'dns'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'connect'],
  [/^(CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|UNABLE_TO_\w+|\w*SELF_SIGNED\w*)$/, 'tls'],
]

/** What a failed fetch means, read from the error and what caused it. */
export function kindOfNetworkError(error: unknown): FailureKind {
  const words = wordsOf(error)
  const known = kinds.find(([pattern]) => words.some((word) => pattern.test(word)))
  if (known) return known[1]
  // fetch says "terminated" when the answer had begun, and "fetch failed" when it had not.
  if (words.includes('terminated')) return 'truncated'
  return words.some((word) => /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(word)) ? 'reset' : 'unknown'
}

function wordsOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 5) return []
  const { code } = error as { code?: unknown }
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [error.name, error.message, String(code), ...inner.flatMap((cause) => wordsOf(cause, depth + 1))]
}
