import type { Reason } from './check.ts'

/** Why a fetch came to nothing, from the codes along its causes. The message is the code, never a vendor's text. */
export function networkReason(error: unknown): { reason: Reason; code: string } {
  const links = [...chain(error)]
  for (const link of links) {
    const known = reasonOfLink(link)
    if (known) return { reason: known, code: codeOf(link) || link.name }
  }
  return { reason: 'network-connect', code: links.map(codeOf).find(Boolean) || 'no answer' }
}

function* chain(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 8) return
  yield error
  if (error instanceof AggregateError) for (const inner of error.errors) yield* chain(inner, depth + 1)
  yield* chain(error.cause, depth + 1)
}

function reasonOfLink(link: Error): Reason | null {
  const code = codeOf(link)
  if (link.name === 'TimeoutError' || link.name === 'AbortError') return 'network-timeout'
  if (/^(bad port|unknown scheme|invalid url)/i.test(link.message)) return 'config'
  if (link.name === 'HTTPParserError' || code.startsWith('HPE_')) return 'server'
  return kinds.find(([pattern]) => pattern.test(code))?.[1] ?? null
}

function codeOf(link: Error): string {
  return 'code' in link && typeof link.code === 'string' ? link.code : ''
}

const kinds: [RegExp, Reason][] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL|ENOTIMP|EREFUSED$|EBADNAME|ETIMEOUT$)/, 'network-dns'],
  [
    /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/,
    'network-tls',
  ],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)/, 'network-timeout'],
  [/^(ECONN|ENET|EHOST|EPIPE|EADDRNOTAVAIL|EACCES|EPERM|UND_ERR_SOCKET)/, 'network-connect'],
  [/^ERR_INVALID_URL/, 'config'],
  [/^(HPE_|UND_ERR_(RES_|RESPONSE|HEADERS_OVERFLOW))/, 'server'],
]
