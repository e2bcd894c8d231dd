import type { RequestHandler } from 'express'
import { InvalidRequest } from '../errors.ts'
import { NonError } from '../telemetry/reportable.ts'
import { currentRequest } from '../telemetry/request-context.ts'

/** Names the route for the log and for Sentry, answers the methods that it does not have, and leads on through its handlers. */
export function route(
  path: string,
  methods: string[],
  ...handlers: (RequestHandler | RequestHandler[])[]
): RequestHandler[] {
  return [createEntrance(path, methods), ...handlers.flat()].map(heard)
}

function createEntrance(path: string, methods: string[]): RequestHandler {
  return (request, response, next) => {
    const context = currentRequest()
    if (context) context.route = path
    if (methods.includes(request.method)) return next()
    response.setHeader('Allow', methods.join(', '))
    next(new InvalidRequest('method.not_allowed'))
  }
}

function heard(handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    try {
      const done = handler(request, response, next)
      return done instanceof Promise ? done.catch(rethrow) : done
    } catch (thrown) {
      rethrow(thrown)
    }
  }
}

// Express takes some of what a bug may throw for a word of its own: null for "no failure", 'route' for "try the next".
function rethrow(thrown: unknown): never {
  throw !thrown || thrown === 'route' || thrown === 'router' ? new NonError(thrown) : thrown
}
