import { getClient, startSpan } from '@sentry/node'
import { type Dependency, type Failure, LuciaError } from '../errors.ts'
import { type Deadline, DeadlinePassed, raced, startDeadline } from './deadline.ts'
import { createGates, type Gate, type LastSeen, noteFailure } from './gate.ts'
import { crumb, fail, succeed } from './outcome.ts'
import { currentRequest } from './request-context.ts'
import { hasFailedHere, noteFailedHere } from './request-outages.ts'

export type Call = {
  dependency: Dependency
  operation: string
  timeoutMs: number
  /** The part of the request's remaining time that it may take: what comes after it needs some too. */
  share?: number
  classify: (cause: unknown) => Failure
  /** Asked again at most once: a read also where the vendor failed, an idempotent write only where it was never reached. */
  retry?: 'read' | 'idempotent'
  /** Asks again, in its own time, what failed and was told before: it fails in silence. */
  isRepeat?: boolean
  /** The last chance before the process ends: asked although the vendor was away a moment ago. */
  isLast?: boolean
  /** What an event says of it besides. */
  tags?: Record<string, string>
}
export type Guard = <T>(call: Call, run: (signal: AbortSignal) => Promise<T>) => Promise<T>
export type Attempt<T = unknown> = {
  call: Call
  run: (signal: AbortSignal) => Promise<T>
  gate: Gate
  deadline: Deadline
  attempts: number
  startedAt: number
}

const retryPauseMs = 100
const usualShare = 0.5

/** The one way to a vendor: one deadline, one breaker, one typed error, one report, one breadcrumb. */
export function createGuard(): { guard: Guard; lastSeen: () => LastSeen } {
  const { gateOf, lastSeen } = createGates()
  const guard: Guard = async (call, run) => {
    const request = currentRequest()
    const startedAt = performance.now()
    const leftMs = (request?.deadlineAt ?? Number.POSITIVE_INFINITY) - startedAt
    const mostMs = Math.max(0, Math.min(call.timeoutMs, leftMs * (call.share ?? usualShare)))
    const deadline = startDeadline(mostMs, request?.signal)
    try {
      return await attempt({ call, run, gate: gateOf(call.dependency), deadline, attempts: 1, startedAt })
    } finally {
      deadline.clear()
    }
  }
  return { guard, lastSeen }
}

async function attempt<T>(attempting: Attempt<T>): Promise<T> {
  const { call, gate, deadline, attempts } = attempting
  const { waitMs, isProbe } = passOf(call, gate)
  if (waitMs > 0) throw fail(attempting, { kind: 'breaker_open', retryAfterMs: waitMs }, undefined)
  const leave = await gate.bulkhead.enter(deadline.signal)
  try {
    const result = await runOnce(attempting, leave !== undefined)
    succeed(attempting)
    return result
  } catch (cause) {
    // An answer that the vendor gave properly, or a client that left: nothing failed.
    if (cause instanceof LuciaError) gate.breaker.release(isProbe)
    if (cause instanceof LuciaError) throw cause
    const failure = classify(attempting, cause)
    const isOutage = !isSilent(attempting) && noteFailure(gate, failure, isProbe)
    if (!mayRetry(attempting, failure)) {
      if (isOutage) noteFailedHere(call.dependency)
      throw fail(attempting, failure, cause)
    }
    crumb(attempting, { outcome: 'retry', kind: failure.kind })
  } finally {
    leave?.()
  }
  await pause(deadline.signal)
  return attempt({ ...attempting, attempts: attempts + 1 })
}

// The breaker of one request: who failed it once is not waited for, nor told of, a second time.
const afterFailure = { waitMs: 1_000, isProbe: false }

function passOf({ dependency, isLast }: Call, { breaker }: Gate): { waitMs: number; isProbe: boolean } {
  if (isLast) return { waitMs: 0, isProbe: false }
  return hasFailedHere(dependency) ? afterFailure : breaker.tryPass()
}

// What fails in silence may not open a breaker: its outage would be told by nobody.
function isSilent({ call, gate }: Attempt): boolean {
  return call.isRepeat === true && !gate.breaker.isOpen()
}

function runOnce<T>({ call, run, deadline: { signal } }: Attempt<T>, hasPlace: boolean): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  if (!hasPlace) return Promise.reject(new BulkheadFull())
  const work = () => raced(run(signal), signal)
  if (getClient()?.getOptions().tracesSampleRate === undefined) return work()
  return startSpan({ name: `${call.dependency} ${call.operation}`, op: 'lucia.dependency' }, work)
}

class BulkheadFull extends Error {}

// A client that was stopped by its signal may say so in its own words: what the clock says is what happened.
function classify({ call, deadline }: Attempt, cause: unknown): Failure {
  if (cause instanceof DeadlinePassed || deadline.signal.aborted) return { kind: 'timeout' }
  if (cause instanceof BulkheadFull) return { kind: 'bulkhead' }
  return call.classify(cause)
}

function mayRetry({ call, gate, deadline, attempts }: Attempt, { retryable }: Failure): boolean {
  const isAllowed =
    retryable === 'always' ? call.retry !== undefined : retryable === 'read' && call.retry === 'read'
  return (
    isAllowed &&
    attempts === 1 &&
    !gate.breaker.isOpen() &&
    deadline.leftMs() > retryPauseMs * 3 &&
    gate.retries.take()
  )
}

async function pause(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, retryPauseMs * (0.5 + Math.random()))
  await raced(promise, signal).catch(() => {})
  clearTimeout(timer)
}
