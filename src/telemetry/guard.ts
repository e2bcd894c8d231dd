import { addBreadcrumb, getClient, startSpan } from '@sentry/node'
import { type Dependency, DependencyError, type Failure, LuciaError } from '../errors.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import { createBulkhead } from './bulkhead.ts'
import { type Deadline, DeadlinePassed, raced, startDeadline } from './deadline.ts'
import { notice, report } from './report.ts'
import { currentRequest } from './request-context.ts'
import { createRetryBudget } from './retry-budget.ts'

export type Call = {
  dependency: Dependency
  operation: string
  timeoutMs: number
  classify: (cause: unknown) => Failure
  /** A read may be asked again, once, where it never reached the vendor. */
  retry?: 'read'
}
export type Guard = <T>(call: Call, run: (signal: AbortSignal) => Promise<T>) => Promise<T>

type Gate = {
  breaker: Breaker
  bulkhead: ReturnType<typeof createBulkhead>
  retries: ReturnType<typeof createRetryBudget>
}

// Outcomes that say something about this call and nothing about the vendor's health.
const harmless = new Set([
  'context_length',
  'constraint',
  'multiplicity',
  'no_content',
  'conflict',
  'bulkhead',
])
const retryPauseMs = 100

/** The one way to a vendor: one deadline, one breaker, one typed error, one report, one breadcrumb. */
export function createGuard(): Guard {
  const gates = new Map<Dependency, Gate>()
  return async (call, run) => {
    const gate = gates.get(call.dependency) ?? {
      breaker: createBreaker(),
      bulkhead: createBulkhead(),
      retries: createRetryBudget(),
    }
    gates.set(call.dependency, gate)
    const request = currentRequest()
    const deadline = startDeadline(
      Math.min(call.timeoutMs, (request?.deadlineAt ?? Number.POSITIVE_INFINITY) - performance.now()),
      request?.signal,
    )
    try {
      return await attempt({ call, run, gate, deadline, attempts: 1, startedAt: performance.now() })
    } finally {
      deadline.clear()
    }
  }
}

type Attempt<T> = {
  call: Call
  run: (signal: AbortSignal) => Promise<T>
  gate: Gate
  deadline: Deadline
  attempts: number
  startedAt: number
}

async function attempt<T>(attempting: Attempt<T>): Promise<T> {
  const { call, run, gate, deadline, attempts } = attempting
  const waitMs = gate.breaker.waitMs()
  if (waitMs > 0) throw fail(attempting, { kind: 'breaker_open', retryAfterMs: waitMs }, undefined)
  const leave = await gate.bulkhead.enter(deadline.signal)
  try {
    if (!leave) throw deadline.signal.aborted ? deadline.signal.reason : new BulkheadFull()
    const result = await inSpan(call, () => raced(run(deadline.signal), deadline.signal))
    succeed(attempting)
    return result
  } catch (cause) {
    if (cause instanceof LuciaError) {
      gate.breaker.release()
      throw cause
    }
    const failure = classifyAll(call, cause)
    note(gate, failure)
    if (!mayRetry(attempting, failure)) throw fail(attempting, failure, cause)
  } finally {
    leave?.()
  }
  crumb(attempting, { outcome: 'retry' })
  await pause(deadline.signal)
  return attempt({ ...attempting, attempts: attempts + 1 })
}

class BulkheadFull extends Error {}

function classifyAll(call: Call, cause: unknown): Failure {
  if (cause instanceof DeadlinePassed) return { kind: 'timeout' }
  if (cause instanceof BulkheadFull) return { kind: 'bulkhead' }
  return call.classify(cause)
}

function mayRetry({ call, gate, deadline, attempts }: Attempt<unknown>, failure: Failure): boolean {
  return (
    call.retry === 'read' &&
    failure.retryable === true &&
    attempts === 1 &&
    deadline.leftMs() > retryPauseMs * 3 &&
    gate.retries.take()
  )
}

function note({ breaker }: Gate, { kind, retryAfterMs }: Failure): void {
  if (harmless.has(kind)) breaker.release()
  else breaker.fail(kind === 'rate_limit' || kind === 'quota' ? (retryAfterMs ?? 0) : 0)
}

function succeed(attempting: Attempt<unknown>): void {
  const { gate, call } = attempting
  gate.retries.earn()
  crumb(attempting, { outcome: 'ok' })
  const recovery = gate.breaker.succeed()
  if (!recovery) return
  const incident = { duration_ms: Math.round(recovery.durationMs), refused: recovery.refused }
  notice(`${call.dependency} answers again`, {
    area: call.dependency,
    operation: 'breaker',
    kind: 'recovered',
    level: 'info',
    contexts: { incident },
  })
}

// A call that the breaker refused is part of an outage that was told already.
function fail(
  { call, attempts, ...attempting }: Attempt<unknown>,
  failure: Failure,
  cause: unknown,
): DependencyError {
  const error = new DependencyError(
    { ...call, attempts: failure.kind === 'breaker_open' ? attempts - 1 : attempts },
    failure,
    cause,
  )
  crumb({ call, attempts, ...attempting }, { outcome: 'failed', kind: failure.kind })
  if (failure.kind !== 'breaker_open')
    report(error, { tags: { breaker: attempting.gate.breaker.isOpen() ? 'open' : 'closed' } })
  return error
}

function crumb({ call, attempts, startedAt }: Attempt<unknown>, data: Record<string, unknown>): void {
  const { dependency, operation } = call
  addBreadcrumb({
    category: 'guard',
    message: `${dependency} ${operation}`,
    level: data.outcome === 'ok' ? 'info' : 'warning',
    data: { ...data, attempt: attempts, duration_ms: Math.round(performance.now() - startedAt) },
  })
}

function inSpan<T>({ dependency, operation }: Call, work: () => Promise<T>): Promise<T> {
  if (getClient()?.getOptions().tracesSampleRate === undefined) return work()
  return startSpan({ name: `${dependency} ${operation}`, op: 'lucia.dependency' }, work)
}

async function pause(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, retryPauseMs * (0.5 + Math.random()))
  await raced(promise, signal).catch(() => {})
  clearTimeout(timer)
}
