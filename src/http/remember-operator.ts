import type { RequestHandler } from 'express'
import { currentRequest } from '../telemetry/request-context.ts'

/** Lets the log and every event of the request say who it was for: the id, and the address only where that was asked for. */
export function rememberOperator({ sendEmail }: { sendEmail: boolean }): RequestHandler {
  return (_request, response, next) => {
    const context = currentRequest()
    const { operator } = response.locals
    if (context && operator)
      context.operator = {
        id: operator.id,
        ...(sendEmail && operator.email ? { email: operator.email } : {}),
      }
    next()
  }
}
