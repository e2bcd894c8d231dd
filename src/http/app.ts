import type { RequestListener } from 'node:http'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { InvalidRequest } from '../errors.ts'
import { type BeginRequestOptions, createBeginRequest } from './begin-request.ts'
import { errorHandler } from './error-handler.ts'
import { createHealth, createReady, type HealthOptions } from './health.ts'
import { createOpenapi } from './openapi.ts'
import { type AnswerFocus, createOperatorFocusRoute } from './operator-focus-route.ts'
import { createRateLimit, type RateLimitOptions } from './rate-limit.ts'
import { readJson } from './read-json.ts'
import { rememberOperator } from './remember-operator.ts'
import { createRequireHost } from './require-host.ts'
import { route } from './route.ts'
import { createShedLoad } from './shed-load.ts'

export type AppOptions = {
  begin: BeginRequestOptions
  health: HealthOptions
  requireOperator: RequestHandler
  sendEmail: boolean
  hosts: readonly string[]
  limits: RateLimitOptions
  answer: AnswerFocus
  /** Absent where nobody may provoke failures. */
  drill?: RequestHandler | undefined
}

// On Render a request passes Cloudflare's edge and Render's own: the address before these two is the client's.
const trustedHops = 2

/** The engine as HTTP. The order in which things are registered is the order in which a request meets them. */
export function createApp({
  begin,
  health,
  requireOperator,
  sendEmail,
  hosts,
  limits,
  answer,
  drill,
}: AppOptions): RequestListener {
  const app = express()
  configure(app)
  const operator = [requireOperator, rememberOperator({ sendEmail })]

  app.use(createBeginRequest(begin))
  app.use(apiHeaders)
  app.all('/health', route('/health', ['GET', 'HEAD'], createHealth(health)))
  app.all('/ready', route('/ready', ['GET', 'HEAD'], optional(operator), createReady(health)))
  app.use(createRequireHost(hosts))
  const openapi = createOpenapi()
  app.all(
    '/openapi.json',
    route('/openapi.json', ['GET', 'HEAD'], (_request, response) => void response.json(openapi)),
  )
  app.all(
    '/admin/operator-focus',
    route(
      '/admin/operator-focus',
      ['POST'],
      operator,
      createRateLimit(limits),
      readJson,
      createOperatorFocusRoute(answer),
    ),
  )
  if (drill) app.all('/admin/drill', route('/admin/drill', ['POST'], operator, readJson, drill))
  app.use((_request, _response, next) => next(new InvalidRequest('route.not_found')))
  app.use(errorHandler)
  return createShedLoad(app, { onShed: begin.onEnd })
}

function configure(app: Express): void {
  app.disable('x-powered-by')
  app.disable('etag')
  app.enable('case sensitive routing')
  app.enable('strict routing')
  app.set('query parser', false)
  app.set('trust proxy', trustedHops)
}

const apiHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  }),
  (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  },
]

// Who shows no identity is asked for none; who shows one must be whom it says to see more.
function optional(handlers: RequestHandler[]): RequestHandler[] {
  return handlers.map((handler) => (request, response, next) => {
    if (!request.headers.authorization && !request.headers['cf-access-jwt-assertion']) return next()
    return handler(request, response, next)
  })
}
