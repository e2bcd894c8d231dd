import type { ErrorRequestHandler, Response } from 'express'
import { Abandoned, DependencyError, InvalidRequest, LuciaError, Shed, Unauthorized } from '../errors.ts'
import { report } from '../telemetry/report.ts'
import { NonError } from '../telemetry/reportable.ts'
import { currentRequest } from '../telemetry/request-context.ts'
import { problems } from './problems.ts'
import { toLuciaError } from './to-lucia-error.ts'

/** Where every failure ends: one answer, one event at most, and nothing of what a vendor said. */
export const errorHandler: ErrorRequestHandler = (thrown, _request, response, _next) => {
  const error = nameable(thrown)
  if (error instanceof Abandoned) return
  const eventId = error instanceof LuciaError ? eventOf(error) : tellBug(error, response)
  if (response.headersSent) {
    // Half an answer must not pass for a whole one.
    if (!response.writableEnded) response.destroy()
    return
  }
  sendProblem(response, error, eventId)
}

// Looking at what was thrown may throw in turn.
function nameable(thrown: unknown): unknown {
  try {
    return toLuciaError(thrown)
  } catch {
    return new NonError(thrown)
  }
}

/** The problem as its own media type; also used where an answer is a stream of events. */
export function toProblem(error: unknown, eventId: string | undefined) {
  const [code, extra] = describe(error)
  const [status, title] = problems[code]
  return {
    type: 'about:blank',
    title,
    status,
    code,
    requestId: currentRequest()?.requestId,
    eventId,
    ...extra,
  }
}

/** The id under which Sentry has this failure, telling Sentry of it where nobody did. */
export function eventOf(error: unknown): string | undefined {
  if (error instanceof LuciaError && !(error instanceof DependencyError)) return undefined
  if (error instanceof DependencyError && error.failure.kind === 'breaker_open') return undefined
  return report(error)
}

function sendProblem(response: Response, error: unknown, eventId: string | undefined): void {
  const problem = toProblem(error, eventId)
  response.locals.code = problem.code
  const waitSeconds = retryAfter(error)
  if (waitSeconds) response.setHeader('Retry-After', waitSeconds)
  if (problem.status === 408 || problem.status === 413) response.setHeader('Connection', 'close')
  const body = JSON.stringify(problem)
  response
    .writeHead(problem.status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    })
    .end(body)
}

function tellBug(thrown: unknown, response: Response): string | undefined {
  return report(thrown, response.headersSent ? { kind: 'after_response' } : {})
}

function describe(error: unknown): [code: keyof typeof problems, extra?: object] {
  if (error instanceof InvalidRequest)
    return [error.code, error.fields.length > 0 ? { fields: error.fields } : {}]
  if (error instanceof Unauthorized || error instanceof Shed) return [error.code]
  if (!(error instanceof DependencyError)) return ['internal']
  if (error.dependency === 'clerk' || error.dependency === 'cf_access') return ['identity.unavailable']
  return [error.dependency === 'supabase' ? 'records.unavailable' : 'part.unavailable']
}

function retryAfter(error: unknown): number | undefined {
  if (error instanceof Shed) return error.retryAfterSeconds
  if (error instanceof InvalidRequest) return error.code === 'idempotency.in_progress' ? 1 : undefined
  if (!(error instanceof DependencyError)) return undefined
  return Math.min(60, Math.max(1, Math.ceil((error.failure.retryAfterMs ?? 5_000) / 1_000)))
}
