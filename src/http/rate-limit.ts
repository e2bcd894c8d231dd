import type { RequestHandler } from 'express'
import { type RateLimitInfo, rateLimit } from 'express-rate-limit'
import { Shed } from '../errors.ts'

export type RateLimitOptions = { perMinute: number; perHour: number }

/** Counts requests of each verified operator: addresses and headers, which anyone can choose, count for nothing. */
export function createRateLimit({ perMinute, perHour }: RateLimitOptions): RequestHandler[] {
  return [
    createWindow({ name: 'minute', windowMs: 60_000, limit: perMinute }),
    createWindow({ name: 'hour', windowMs: 3_600_000, limit: perHour }),
  ]
}

function createWindow({ name, windowMs, limit }: { name: string; windowMs: number; limit: number }) {
  return rateLimit({
    windowMs,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: false,
    keyGenerator: (_request, response) => response.locals.operator.id,
    handler: (request, _response, next) => next(new Shed('rate.limited', secondsUntilReset(request))),
  })
}

function secondsUntilReset(request: object): number {
  const { resetTime } = (request as { rateLimit: RateLimitInfo }).rateLimit
  return Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
}
