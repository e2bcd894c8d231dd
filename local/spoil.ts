import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import type { PartDefinition, PartReply, PartRequest } from './part.ts'
import { jsonHeaders, sendReply, wholeReply, withHeaders } from './reply.ts'
import type { LoggedRequest } from './request-log.ts'

type Answering = {
  definition: PartDefinition
  request: PartRequest
  fault: Fault | null
  entry: LoggedRequest
}

/** Sends what the part answers, spoiled the way the fault says. A spoiled answer does not undo the work behind it. */
export async function sendSpoiled(res: ServerResponse, { definition, request, fault, entry }: Answering) {
  const real = () => definition.handle(request)
  switch (fault?.fault) {
    case undefined:
      return sendReply(res, await real(), entry)
    case 'never-answers':
      return
    case 'slow':
      await delay(fault.ms ?? 1000, undefined, { signal: request.signal }).catch(() => undefined)
      return request.signal.aborted ? undefined : sendReply(res, await real(), entry)
    case 'refuses':
      return void res.socket?.resetAndDestroy()
    case 'drops':
      return dropMidway(res, await wholeReply(await real()))
    case 'truncated':
      return truncate(res, await wholeReply(await real()), entry)
    case 'huge':
      await real()
      return flood(res, request.signal)
    case 'not-json':
      await real()
      return sendReply(res, notJson, entry)
    case 'wrong-content-type':
      return sendReply(res, withHeaders(await real(), html), entry)
    case 'rate-limited':
      return sendReply(res, withHeaders(definition.rateLimited(), fault.headers), entry)
    case 'wrong-credentials':
      return sendReply(res, definition.wrongCredentials(), entry)
    case 'status':
      return sendReply(res, failure(definition, fault), entry)
  }
}

const html = { 'content-type': 'text/html; charset=utf-8' }
const notJson = { status: 200, headers: jsonHeaders, body: 'upstream connect error or reset before headers' }

function failure(definition: PartDefinition, { status = 500, body, headers }: Fault): PartReply {
  const own = body === undefined ? ownFailure(definition, status) : { body }
  return withHeaders({ ...own, status }, headers)
}

function ownFailure(definition: PartDefinition, status: number): PartReply {
  if (status === 429) return definition.rateLimited()
  if (status === 401) return definition.wrongCredentials()
  return definition.failed?.(status) ?? { status, body: { message: `status ${status}` } }
}

type Whole = Awaited<ReturnType<typeof wholeReply>>

function dropMidway(res: ServerResponse, { status, headers, body }: Whole) {
  res.writeHead(status, { ...headers, 'content-length': body.length + 1 })
  res.write(firstHalf(body), () => res.socket?.resetAndDestroy())
}

function truncate(res: ServerResponse, { status, headers, body }: Whole, entry: LoggedRequest) {
  const half = firstHalf(body)
  entry.replyBytes = half.length
  res.writeHead(status, { ...headers, 'content-length': half.length }).end(half)
}

function firstHalf(body: Buffer) {
  return body.subarray(0, Math.floor(body.length / 2))
}

const hugeBytes = 64 * 1024 * 1024

async function flood(res: ServerResponse, signal: AbortSignal) {
  const chunk = Buffer.alloc(64 * 1024, 'a')
  res.writeHead(200, jsonHeaders)
  res.write('{"padding":"')
  for (let sent = 0; sent < hugeBytes && !signal.aborted; sent += chunk.length) {
    if (!res.write(chunk)) await once(res, 'drain', { signal }).catch(() => undefined)
  }
  res.end('"}')
}
