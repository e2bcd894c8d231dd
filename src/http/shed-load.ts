import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { Shed } from '../errors.ts'

export type ShedLoadOptions = {
  /** How late the event loop is, over the last moments. */
  findDelayMs?: () => number
  maxInFlight?: number
  clock?: () => number
}

const tolerableMs = 60
const readEveryMs = 200
const resolutionMs = 10
const retryAfterSeconds = 2

/**
 * Turns a growing part of the requests away while the event loop falls behind, and a shrinking part once it recovers,
 * so that those let in are still answered in time.
 */
export function createShedLoad({
  findDelayMs = watchEventLoop(),
  maxInFlight = 1_000,
  clock = () => performance.now(),
}: ShedLoadOptions = {}): RequestHandler {
  let part = 0
  let owed = 0
  let readAt = clock()
  let inFlight = 0

  function adjust() {
    if (clock() - readAt < readEveryMs) return
    readAt = clock()
    const over = findDelayMs() / tolerableMs
    part = over > 1 ? Math.min(0.95, part + 0.1 * Math.min(over, 4)) : Math.max(0, part * 0.8 - 0.02)
  }

  function isTooMuch(): boolean {
    adjust()
    owed += part
    if (owed >= 1) {
      owed -= 1
      return true
    }
    return inFlight >= maxInFlight
  }

  return (_request, response, next) => {
    if (isTooMuch()) throw new Shed('overload.shed', retryAfterSeconds)
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
    })
    next()
  }
}

function watchEventLoop(): () => number {
  const delays = monitorEventLoopDelay({ resolution: resolutionMs })
  delays.enable()
  return () => {
    const meanMs = delays.count > 0 ? delays.mean / 1e6 - resolutionMs : 0
    delays.reset()
    return meanMs
  }
}
