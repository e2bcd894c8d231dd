import { AsyncLocalStorage } from 'node:async_hooks'
import { Redis } from '@upstash/redis'
import { vendorFetch } from './vendor-fetch.ts'
import { VendorReply } from './vendor-reply.ts'

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
    return requireResults(await response.json(), response.status) as T
  }
  // Texts stay texts: what looks like a number or an object is for the reader to decide.
  return Object.assign(new Redis({ request }), {
    opts: { automaticDeserialization: false },
    enableAutoPipelining: false,
  })
}

// In a pipeline a command can fail alone, under a status of 200.
function requireResults(body: unknown, status: number): unknown {
  const replies = Array.isArray(body) ? body : [body]
  for (const reply of replies) {
    if (typeof reply !== 'object' || reply === null) throw new VendorReply({ status, kind: 'bad_response' })
    if ('error' in reply && reply.error)
      throw new VendorReply({ status: 400, vendorCode: String(reply.error).match(/^[A-Z]+/)?.[0] })
    if (!('result' in reply)) throw new VendorReply({ status, kind: 'bad_response' })
  }
  return body
}
