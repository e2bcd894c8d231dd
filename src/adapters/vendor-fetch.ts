import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { VendorReply } from './vendor-reply.ts'

const mostBytes = 1024 * 1024
// Idle connections are let go before vendors let them go, which would reset the next call on them.
const pool = { keepAlive: true, maxSockets: 64, timeout: 15_000 }
const http = { request: httpRequest, agent: new HttpAgent(pool) }
const https = { request: httpsRequest, agent: new HttpsAgent(pool) }

type Init = { method?: string; headers?: RequestInit['headers']; body?: unknown; signal?: AbortSignal | null }

/**
 * fetch as the vendors' clients may use it: no redirect, no more than a megabyte, JSON or an error. The body is read here,
 * so that one signal bounds the whole of it, and an error becomes a throw before any client can turn it into an empty
 * success. Made of node:http, which costs a third of the processor time that fetch takes.
 */
export async function vendorFetch(input: string | URL | Request, init: Init = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input)
  const answer = await send(url, init)
  const body = await readBody(answer)
  const { statusCode: status = 0, headers } = answer
  if (status < 200 || status >= 300) throw VendorReply.from({ status, headers, body })
  if (!/json/i.test(headers['content-type'] ?? '')) throw new VendorReply({ status, kind: 'bad_response' })
  return toResponse(status, headers['content-type'] ?? '', body)
}

function send(url: URL, { method = 'GET', headers, body, signal }: Init): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const { request, agent } = url.protocol === 'https:' ? https : http
  const text = typeof body === 'string' ? body : undefined
  const options: RequestOptions = {
    method,
    agent,
    headers: plainHeaders(headers, text),
    ...(signal ? { signal } : {}),
  }
  const sent = request(url, options, resolve)
  sent.on('error', (error) => reject(Object.assign(error, { reusedSocket: sent.reusedSocket })))
  sent.end(text)
  return promise
}

function plainHeaders(headers: RequestInit['headers'], body: string | undefined): Record<string, string> {
  const plain =
    headers instanceof Headers ? Object.fromEntries(headers) : { ...(headers as Record<string, string>) }
  if (body !== undefined) plain['content-length'] = String(Buffer.byteLength(body))
  return plain
}

function readBody(answer: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let bytes = 0
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
    chunks.push(chunk)
    if (bytes <= mostBytes) return
    reject(new VendorReply({ status: answer.statusCode ?? 0, kind: 'too_large' }))
    answer.destroy()
  })
  answer.on('end', () => resolve(Buffer.concat(chunks)))
  answer.on('error', (cause) => reject(new Error('terminated', { cause })))
  answer.on('close', () => reject(new Error('terminated')))
  return promise
}

// As much of a Response as the clients look at: a whole one wraps the bytes in a stream only to read them out again.
function toResponse(status: number, contentType: string, body: Buffer): Response {
  const headers = new Headers({ 'content-type': contentType })
  const text = async () => body.toString()
  const reply = {
    ok: true,
    status,
    statusText: '',
    url: '',
    headers,
    body: null,
    text,
    json: async () => JSON.parse(await text()),
  }
  return reply as unknown as Response
}
