import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

export type Received = { envelopes: string[]; dsn: string; close(): Promise<void> }

/** A place on this machine that takes what the engine's telemetry sends, and keeps it as it came. */
export async function openReceiver(): Promise<Received> {
  const envelopes: string[] = []
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    envelopes.push(unpacked(Buffer.concat(chunks), req.headers['content-encoding']).toString())
    res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { envelopes, dsn: `http://${'0'.repeat(32)}@127.0.0.1:${port}/1`, close }
}

export type SentEvent = {
  event_id: string
  level?: string
  release?: string
  environment?: string
  tags?: Record<string, string>
  exception?: { values?: { stacktrace?: { frames?: { in_app?: boolean; context_line?: string }[] } }[] }
}

/** The events in an envelope; every other kind of item is left aside. */
export function eventsIn(envelope: string): SentEvent[] {
  const lines = envelope.split('\n')
  const events: SentEvent[] = []
  for (let at = 1; at + 1 < lines.length; at += 2) {
    const header = JSON.parse(lines[at] || '{}') as { type?: string }
    if (header.type === 'event') events.push(JSON.parse(lines[at + 1] ?? '{}'))
  }
  return events
}

function unpacked(raw: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(raw)
  if (encoding === 'br') return brotliDecompressSync(raw)
  return encoding === 'deflate' ? inflateSync(raw) : raw
}
