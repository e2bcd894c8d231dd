import type { RequestHandler } from 'express'
import { InvalidRequest } from '../errors.ts'
import { currentRequest } from '../telemetry/request-context.ts'

/** Names the route for the log and for Sentry, and answers the methods that it does not have. */
export function route(path: string, methods: string[]): RequestHandler {
  return (request, response, next) => {
    const context = currentRequest()
    if (context) context.route = path
    if (methods.includes(request.method)) return next()
    response.setHeader('Allow', methods.join(', '))
    next(new InvalidRequest('method.not_allowed'))
  }
}
