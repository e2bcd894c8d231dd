import type { IncomingMessage, ServerResponse } from 'node:http'
import { createFaults, type Faults } from './faults.ts'
import { startListener } from './listener.ts'
import { createRequestLog, type LoggedRequest, pickHeaders, type RequestLog } from './request-log.ts'
import { sendSpoiled } from './spoil.ts'

export const partNames = ['supabase', 'upstash', 'openai', 'clerk', 'access', 'sentry'] as const
export type PartName = (typeof partNames)[number]
// The engine never calls Render: it stands beside the cloud, for those who deploy.
type Name = PartName | 'render'

export type PartRequest = {
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string
  raw: Buffer
  signal: AbortSignal
}

export type PartReply = {
  status: number
  headers?: Record<string, string>
  /** An object is sent as JSON, an iterable chunk by chunk. */
  body?: string | object | AsyncIterable<string>
}

export type Part = {
  name: Name
  url: string
  port: number
  faults: Faults
  requests: RequestLog
  close(): Promise<void>
}

export type PartDefinition = {
  name: Name
  port?: number
  handle(request: PartRequest): Promise<PartReply> | PartReply
  rateLimited(): PartReply
  wrongCredentials(): PartReply
  /** The vendor's own error body for a status. */
  failed?(status: number): PartReply
  /** What the request log may tell beside method, path and sizes. */
  facts?(request: PartRequest): Record<string, unknown>
  close?(): Promise<void>
}

/** A stand-in for one vendor: an HTTP server on 127.0.0.1 that can be told to fail. */
export async function startPart(definition: PartDefinition): Promise<Part> {
  const requests = createRequestLog()
  const listener = await startListener((req, res) => {
    answer(req, res).catch((cause) => breakOff(res, cause))
  }, definition.port)
  const faults = createFaults({ open: listener.open, shut: listener.shut })

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const request = await readRequest(req, res)
    const fault = faults.take()
    const entry = logEntry(req, request)
    if (fault) entry.fault = fault.fault
    const facts = definition.facts?.(request)
    if (facts) entry.facts = facts
    requests.add(entry)
    timeAnswer(entry, res)
    await sendSpoiled(res, { definition, request, fault, entry })
  }

  async function close() {
    // A fault cleared later would open the port again.
    await faults.clear()
    await listener.shut()
    await definition.close?.()
  }

  return { name: definition.name, url: listener.url, port: listener.port, faults, requests, close }
}

async function readRequest(req: IncomingMessage, res: ServerResponse): Promise<PartRequest> {
  const gone = new AbortController()
  // Only for who left: to abort each request would make an error of each, and those live long.
  res.once('close', () => {
    if (!res.writableFinished) gone.abort()
  })
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const raw = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
  const url = new URL(req.url ?? '/', 'http://part')
  return {
    method: req.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: req.headers as Record<string, string>,
    get body() {
      return raw.toString()
    },
    raw,
    signal: gone.signal,
  }
}

function logEntry(req: IncomingMessage, { method, path, raw }: PartRequest): LoggedRequest {
  const headers = pickHeaders(req.headers)
  const at = new Date().toISOString()
  return { at, method, path, status: null, ms: null, requestBytes: raw.length, replyBytes: 0, headers }
}

function timeAnswer(entry: LoggedRequest, res: ServerResponse) {
  const startedAt = performance.now()
  res.once('close', () => {
    entry.ms = Math.round((performance.now() - startedAt) * 10) / 10
    if (res.headersSent) entry.status = res.statusCode
  })
}

// A client that left is no mistake of ours; a handler that threw is one, and must be seen.
function breakOff(res: ServerResponse, cause: unknown) {
  if (res.destroyed || res.headersSent) return void res.destroy()
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  res.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ standIn: message }))
}
