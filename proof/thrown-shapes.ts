import { EventEmitter } from 'node:events'
import type { NextFunction, Request, Response } from 'express'

type Asked = { request: Request; response: Response; next: NextFunction }
type Shape = {
  raise: (asked: Asked) => unknown
  /** What the caller gets; 0 where the connection breaks off. */
  status?: number
  /** Ends the process. */
  isFatal?: true
  kind?: 'unexpected' | 'non_error' | 'after_response' | 'uncaught' | 'unhandled_rejection'
}

// In two parts: the source line is told, and is not what must not be told.
const secret = ['CANARY', 'thrown'].join('')
const shared = new Error(secret)
const toss = (thrown: unknown) => () => {
  throw thrown
}
const fatal = (raise: Shape['raise'], kind: 'uncaught' | 'unhandled_rejection'): Shape => ({
  raise: (asked) => {
    asked.response.send('fine')
    return raise(asked)
  },
  status: 200,
  isFatal: true,
  kind,
})
const nonError = (thrown: unknown): Shape => ({ raise: toss(thrown), kind: 'non_error' })

/** Things that a bug may throw, and where. */
export const shapes: Record<string, Shape> = {
  error: { raise: toss(new TypeError(secret)) },
  string: nonError(secret),
  // Express would take these for "no failure", and the two words for "try the next route".
  null: nonError(null),
  undefined: nonError(undefined),
  false: nonError(false),
  zero: nonError(0),
  empty: nonError(''),
  'route-word': nonError('route'),
  'router-word': nonError('router'),
  'rejected-null': { raise: () => Promise.reject(null), kind: 'non_error' },
  'rejected-word': { raise: () => Promise.reject('router'), kind: 'non_error' },
  number: nonError(42),
  symbol: nonError(Symbol(secret)),
  bigint: nonError(10n),
  object: nonError({ message: secret, status: 404, headers: { 'x-canary': secret } }),
  frozen: { raise: toss(Object.freeze(new Error(secret))) },
  sealed: { raise: toss(Object.seal(new Error(secret))) },
  shared: { raise: toss(shared) },
  wrapped: { raise: toss(new Error('outer', { cause: new Error(secret) })) },
  'cause-cycle': { raise: () => Promise.reject(cyclic()) },
  'deep-cause': { raise: () => Promise.reject(deep(50)) },
  aggregate: {
    raise: () => Promise.reject(new AggregateError([new Error(secret), new TypeError(secret)], secret)),
  },
  'large-message': { raise: () => Promise.reject(new Error('x'.repeat(2_000_000))) },
  getter: nonError(hostileGetter()),
  proxy: nonError(
    new Proxy({}, { get: toss(new Error(secret)), has: toss(new Error(secret)), getPrototypeOf: () => null }),
  ),
  'error-proxy': nonError(new Proxy(new Error(secret), { get: toss(new Error(secret)) })),
  'class-without-error': nonError(new (class Failure {})()),
  'upstream-status': {
    raise: toss(Object.assign(new Error(secret), { status: 401, headers: { 'x-canary': secret } })),
  },
  'stack-overflow': { raise: overflow },
  'dom-abort': { raise: () => Promise.reject(new DOMException(secret, 'AbortError')) },
  'after-headers': {
    raise: ({ response }) => {
      response.write('begun')
      throw new Error(secret)
    },
    status: 0,
    kind: 'after_response',
  },
  'in-a-stream': {
    raise: async ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: lane\ndata: {}\n\n')
      await Promise.resolve()
      throw new Error(secret)
    },
    status: 0,
    kind: 'after_response',
  },
  'after-response': {
    raise: ({ response }) => {
      response.send('whole')
      throw new Error(secret)
    },
    status: 200,
    kind: 'after_response',
  },
  'floating-promise': fatal(() => void Promise.reject(new Error(secret)), 'unhandled_rejection'),
  timer: fatal(() => void setTimeout(toss(new Error(secret))), 'uncaught'),
  emitter: fatal(
    () => void setImmediate(() => new EventEmitter().emit('error', new Error(secret))),
    'uncaught',
  ),
  'next-tick': fatal(() => process.nextTick(toss(new Error(secret))), 'uncaught'),
  'floating-null': fatal(() => void Promise.reject(null), 'unhandled_rejection'),
}

function cyclic(): Error {
  const error = new Error(secret)
  error.cause = new Error('inner', { cause: error })
  return error
}

function deep(levels: number): Error {
  return levels === 0 ? new Error(secret) : new Error(`level ${levels}`, { cause: deep(levels - 1) })
}

function hostileGetter(): Error {
  return Object.defineProperty(new Error(secret), 'message', { get: toss(new Error(secret)) })
}

function overflow(): number {
  return 1 + overflow()
}
