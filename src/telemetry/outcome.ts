import { addBreadcrumb } from '@sentry/node'
import { DependencyError, type Failure } from '../errors.ts'
import type { Attempt } from './guard.ts'
import { log } from './log.ts'
import { type About, notice, report } from './report.ts'

/** The call went well; where that ends an outage, the end is told as its beginning was. */
export function succeed(attempting: Attempt): void {
  const { gate, call } = attempting
  gate.retries.earn()
  gate.see()
  crumb(attempting, { outcome: 'ok' })
  const recovery = gate.breaker.succeed()
  if (!recovery) return
  const { durationMs, failed, refused } = recovery
  const incident = { duration_ms: Math.round(durationMs), failed, refused, total: failed + refused }
  log.info({ dependency: call.dependency, ...incident }, 'A vendor answers again')
  const about = {
    area: call.dependency,
    operation: 'breaker',
    kind: 'recovered',
    level: 'info',
    tags: { incident: 'recovered' },
    contexts: { incident },
  } as const
  notice(`${call.dependency} answers again`, about)
}

/** The error that the caller gets, told once. A call that the breaker refused is part of an outage that was told already. */
export function fail(attempting: Attempt, failure: Failure, cause: unknown): DependencyError {
  const wasRefused = failure.kind === 'breaker_open'
  const attempts = wasRefused ? attempting.attempts - 1 : attempting.attempts
  const error = new DependencyError({ ...attempting.call, attempts }, failure, cause)
  crumb(attempting, { outcome: 'failed', kind: failure.kind })
  const tags = { breaker: attempting.gate.breaker.isOpen() ? 'open' : 'closed', ...attempting.call.tags }
  if (!wasRefused && !attempting.call.isRepeat) report(error, { ...ourOwn(failure), tags })
  return error
}

// No descriptor was left for the call: whose call it was says nothing.
function ourOwn({ kind }: Failure): About {
  return kind === 'emfile' ? { area: 'process', operation: 'descriptors' } : {}
}

export function crumb({ call, attempts, startedAt }: Attempt, data: Record<string, unknown>): void {
  addBreadcrumb({
    category: 'guard',
    message: `${call.dependency} ${call.operation}`,
    level: data.outcome === 'ok' ? 'info' : 'warning',
    data: { ...data, attempt: attempts, duration_ms: Math.round(performance.now() - startedAt) },
  })
}
