import { randomUUID } from 'node:crypto'
import { withIsolationScope } from '@sentry/node'
import type { Request, RequestHandler, Response } from 'express'
import { Abandoned } from '../errors.ts'
import { startDeadline } from '../telemetry/deadline.ts'
import { log } from '../telemetry/log.ts'
import { type RequestContext, runInRequest } from '../telemetry/request-context.ts'

export type BeginRequestOptions = {
  deadlineMs: number
  /** Hears the status of each answer that is worth counting: a health check says nothing of a release. */
  onEnd: (status: number) => void
}

const wellFormedId = /^[\w-]{1,64}$/
const quietRoutes = new Set(['/health', '/ready'])

/** Gives a request its id, its deadline and a Sentry scope of its own, and writes its one line in the log. */
export function createBeginRequest({ deadlineMs, onEnd }: BeginRequestOptions): RequestHandler {
  return (request, response, next) => {
    const gone = new AbortController()
    const deadline = startDeadline(deadlineMs, gone.signal)
    const startedAt = performance.now()
    const context: RequestContext = {
      requestId: acceptId(request),
      route: 'unmatched',
      signal: deadline.signal,
      startedAt,
      deadlineAt: startedAt + deadlineMs,
      reported: [],
    }
    response.setHeader('X-Request-Id', context.requestId)
    response.once('close', () => {
      if (!response.writableFinished) gone.abort(new Abandoned())
      deadline.clear()
      writeLine(request, response, { context, startedAt })
      if (!quietRoutes.has(context.route)) onEnd(response.statusCode)
    })
    withIsolationScope((scope) => {
      // What happened at the start or in a timer is no part of this request's story.
      scope.clearBreadcrumbs()
      runInRequest(context, next)
    })
  }
}

function acceptId(request: Request): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID()
}

function writeLine(
  request: Request,
  response: Response,
  { context, startedAt }: { context: RequestContext; startedAt: number },
): void {
  const { requestId, route, operator } = context
  const line = {
    requestId,
    method: request.method.slice(0, 10),
    route,
    status: response.statusCode,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    operator: operator?.id,
    code: response.locals.code,
    aborted: response.writableFinished ? undefined : true,
  }
  if (quietRoutes.has(route)) log.debug(line, 'request')
  else log.info(line, 'request')
}
