import { AsyncLocalStorage } from 'node:async_hooks'

/** What every part of one request may know without being handed it: who asks, by when, and what was already told. */
export type RequestContext = {
  requestId: string
  route: string
  /** Aborts when the deadline passes or the client goes away: nothing that the request started outlives it. */
  signal: AbortSignal
  startedAt: number
  deadlineAt: number
  /** As far as Sentry may know them. */
  operator?: { id: string; email?: string }
  /** Errors that this request already reported, with the id that Sentry got, if it got one. */
  reported: { error: object; id: string | undefined }[]
}

const storage = new AsyncLocalStorage<RequestContext>()

export function runInRequest<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work)
}

export function currentRequest(): RequestContext | undefined {
  return storage.getStore()
}

/** Work that is to be done whether or not the request's client stays: it has neither its deadline nor its signal. */
export function runOutsideRequest<T>(work: () => T): T {
  const request = storage.getStore()
  if (!request) return work()
  return storage.run({ ...request, signal: unending, deadlineAt: Number.POSITIVE_INFINITY }, work)
}

const unending = new AbortController().signal
