import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'

export type EnvelopeItem = { type: string; payload: unknown; bytes: number }
export type Envelope = { header: Record<string, unknown>; items: EnvelopeItem[] }

const decoders: Record<string, (raw: Buffer) => Buffer> = {
  identity: (raw) => raw,
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
}

export function decodeBody(raw: Buffer, encoding = 'identity') {
  const decode = decoders[encoding]
  if (!decode) throw new Error(`unknown content-encoding ${encoding}`)
  return decode(raw)
}

/** Containers of logs, spans and metrics are opened: every record is an item of its own. */
export function parseEnvelope(body: Buffer): Envelope {
  const end = lineEnd(body, 0)
  const header = JSON.parse(body.toString('utf8', 0, end))
  const items: EnvelopeItem[] = []
  for (let at = end + 1; at < body.length; ) {
    const headerEnd = lineEnd(body, at)
    const line = body.toString('utf8', at, headerEnd)
    at = headerEnd + 1
    if (!line) continue
    const itemHeader = JSON.parse(line)
    const payloadEnd = Number.isInteger(itemHeader.length) ? at + itemHeader.length : lineEnd(body, at)
    items.push(...readItem(itemHeader.type, body.subarray(at, payloadEnd)))
    at = payloadEnd + 1
  }
  return { header, items }
}

function readItem(name: string, raw: Buffer): EnvelopeItem[] {
  // Single sessions and their aggregates answer the same question: how healthy is a release.
  const type = name === 'sessions' ? 'session' : name
  const payload = parsePayload(raw)
  const records = containers.has(type) ? (payload as { items?: unknown[] }).items : undefined
  return (records ?? [payload]).map((record) => ({ type, payload: record, bytes: raw.length }))
}

const containers = new Set(['log', 'span', 'trace_metric'])

function parsePayload(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString())
  } catch {
    return { base64: raw.toString('base64') }
  }
}

function lineEnd(body: Buffer, from: number) {
  const at = body.indexOf('\n', from)
  return at < 0 ? body.length : at
}
