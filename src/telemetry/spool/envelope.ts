import type { NodeOptions } from '@sentry/node'

export type Transport = ReturnType<NonNullable<NodeOptions['transport']>>
export type Envelope = Parameters<Transport['send']>[0]
export type ReadItem = { header: Record<string, unknown> & { type?: string }; body: Buffer }
export type ReadEnvelope = { header: Record<string, unknown>; items: ReadItem[] }

const newLine = Buffer.from('\n')
// Sentry counts by these names, and names them in its limits.
const categories: Record<string, string> = { event: 'error', sessions: 'session', log: 'log_item' }

export function serialiseEnvelope([header, items]: Envelope): Buffer {
  const read = items.map(([itemHeader, payload]) => ({ header: itemHeader, body: bytesOf(payload) }))
  return joinEnvelope({ header, items: read as ReadItem[] })
}

/** Every item says its length, so that a torn file can be told from a whole one. */
export function joinEnvelope({ header, items }: ReadEnvelope): Buffer {
  const parts = [bytesOf(header)]
  for (const item of items)
    parts.push(newLine, bytesOf({ ...item.header, length: item.body.length }), newLine, item.body)
  return Buffer.concat(parts)
}

/** Throws where the envelope is not whole. */
export function readEnvelope(raw: Buffer): ReadEnvelope {
  let at = 0
  const line = () => {
    const end = raw.indexOf(newLine, at)
    if (end < 0) throw new Error('the envelope ends too early')
    const read = JSON.parse(raw.toString('utf8', at, end))
    at = end + 1
    return read
  }
  const header = line()
  const items: ReadItem[] = []
  while (at < raw.length) {
    const itemHeader = line()
    const end = at + itemHeader.length
    if (!(end <= raw.length)) throw new Error('the envelope ends too early')
    items.push({ header: itemHeader, body: raw.subarray(at, end) })
    at = end + newLine.length
  }
  if (items.length === 0) throw new Error('the envelope holds nothing')
  return { header, items }
}

/** Sentry takes the time between sending and arrival for a clock that is wrong, and moves what waited to another hour. */
export function stampSending(raw: Buffer, at: Date): Buffer {
  const end = raw.indexOf(newLine)
  const header = JSON.parse(raw.toString('utf8', 0, end))
  return Buffer.concat([bytesOf({ ...header, sent_at: at.toISOString() }), raw.subarray(end)])
}

export function categoryOf([, items]: Envelope): string {
  const type = items[0]?.[0].type ?? 'default'
  return categories[type] ?? type
}

function bytesOf(payload: unknown): Buffer {
  if (payload instanceof Uint8Array) return Buffer.from(payload)
  return Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload))
}
