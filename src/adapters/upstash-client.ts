import { AsyncLocalStorage } from 'node:async_hooks'
import { Redis } from '@upstash/redis'
import * as z from 'zod'
import { vendorFetch } from './vendor-fetch.ts'
import { VendorReply } from './vendor-reply.ts'

export type Again = { isRepeat?: boolean; isLast?: boolean }
export type Ask = <T>(
  operation: string,
  retry: 'read' | 'idempotent',
  run: () => Promise<T>,
  again?: Again,
) => Promise<T>

// What is of another type is an answer from somewhere else.
export const textOrNull = z.string().nullable()

type ClientConfig = { url: string; token: string; timeoutMs: number }

/** Makes the signal of a call known to the client, which has no place for it in its commands. */
export function withSignal<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  return currentSignal.run(signal, run)
}

const currentSignal = new AsyncLocalStorage<AbortSignal>()

// The client's own HTTP retries, hides the status, resolves null after an abort and quotes commands in its errors.
export function connectUpstash({ url, token, timeoutMs }: ClientConfig): Redis {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  async function request<T>({ path = [], body }: { path?: string[]; body?: unknown }): Promise<T> {
    const signal = currentSignal.getStore() ?? AbortSignal.timeout(timeoutMs)
    const response = await vendorFetch([url, ...path].join('/'), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
    })
    return requireResults(await response.json(), { status: response.status, asked: body }) as T
  }
  // Texts stay texts: what looks like a number or an object is for the reader to decide.
  return Object.assign(new Redis({ request }), {
    opts: { automaticDeserialization: false },
    enableAutoPipelining: false,
  })
}

// In a pipeline a command can fail alone, under a status of 200; as many replies as commands, or it is no answer.
function requireResults(body: unknown, { status, asked }: { status: number; asked: unknown }): unknown {
  const isPipeline = Array.isArray(asked) && Array.isArray(asked[0])
  if (Array.isArray(body) !== isPipeline || (isPipeline && asked.length !== (body as unknown[]).length))
    throw new VendorReply({ status, kind: 'bad_response' })
  for (const reply of [body].flat()) {
    if (typeof reply !== 'object' || reply === null) throw new VendorReply({ status, kind: 'bad_response' })
    if ('error' in reply && reply.error)
      throw new VendorReply({ status: 400, vendorCode: String(reply.error).match(/^[A-Z]+/)?.[0] })
    if (!('result' in reply)) throw new VendorReply({ status, kind: 'bad_response' })
  }
  return body
}
