import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { PartReply } from './part.ts'
import type { LoggedRequest } from './request-log.ts'

export async function sendReply(res: ServerResponse, reply: PartReply, entry: LoggedRequest) {
  if (isStream(reply.body)) return stream(res, reply, entry)
  const body = Buffer.from(bodyText(reply.body))
  entry.replyBytes = body.length
  res.writeHead(reply.status, { ...headersOf(reply), 'content-length': body.length }).end(body)
}

/** The whole answer in one piece, so that it can be cut. */
export async function wholeReply(reply: PartReply) {
  let body = ''
  if (isStream(reply.body)) for await (const chunk of reply.body) body += chunk
  else body = bodyText(reply.body)
  return { status: reply.status, headers: headersOf(reply), body: Buffer.from(body) }
}

export function withHeaders(reply: PartReply, headers: Record<string, string> = {}): PartReply {
  return { ...reply, headers: { ...headersOf(reply), ...headers } }
}

export const jsonHeaders = { 'content-type': 'application/json' }

async function stream(res: ServerResponse, reply: PartReply, entry: LoggedRequest) {
  res.writeHead(reply.status, headersOf(reply))
  for await (const chunk of reply.body as AsyncIterable<string>) {
    if (res.destroyed) return
    entry.replyBytes += Buffer.byteLength(chunk)
    if (!res.write(chunk)) await Promise.race([once(res, 'drain'), once(res, 'close')])
  }
  res.end()
}

function isStream(body: PartReply['body']): body is AsyncIterable<string> {
  return typeof body === 'object' && Symbol.asyncIterator in body
}

function bodyText(body: Exclude<PartReply['body'], AsyncIterable<string>>) {
  return body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
}

function headersOf({ headers, body }: PartReply): Record<string, string> {
  const type = typeof body === 'object' && !isStream(body) ? jsonHeaders : undefined
  return { ...type, ...headers }
}
