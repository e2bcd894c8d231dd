import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { RequestHandler } from 'express'
import { Shed } from '../errors.ts'
import { notice } from '../telemetry/report.ts'

export type ShedLoadOptions = {
  /** How late the event loop was on average since the last call. */
  findDelayMs?: () => number
  maxInFlight?: number
  tell?: typeof notice
  clock?: () => number
}

const tolerableMs = 60
const readEveryMs = 200
const tellEveryMs = 60_000
const retryAfterSeconds = 2

/**
 * Turns a growing part of the requests away while the event loop falls behind, and a shrinking part once it recovers,
 * so that those let in are still answered in time.
 */
export function createShedLoad(options: ShedLoadOptions = {}): RequestHandler {
  const { maxInFlight = 1_000, tell = notice, clock = () => performance.now() } = options
  const findDelayMs = options.findDelayMs ?? watchEventLoop()
  let part = 0
  let owed = 0
  let readAt = clock()
  let inFlight = 0
  let shed = 0
  let toldAt = Number.NEGATIVE_INFINITY

  function adjust() {
    if (clock() - readAt < readEveryMs) return
    readAt = clock()
    const over = findDelayMs() / tolerableMs
    part = over > 1 ? Math.min(0.95, part + 0.1 * Math.min(over, 4)) : Math.max(0, part * 0.8 - 0.02)
  }

  // The part is taken evenly: at 0.25 every fourth request goes.
  function isTooMuch(): boolean {
    adjust()
    owed += part
    if (owed < 1) return inFlight >= maxInFlight
    owed -= 1
    return true
  }

  function tellOfShed() {
    shed += 1
    if (clock() - toldAt < tellEveryMs) return
    const about = { area: 'process', kind: 'overload', operation: 'shed' } as const
    tell('Requests are turned away because the engine falls behind', {
      ...about,
      contexts: { incident: { shed } },
    })
    toldAt = clock()
    shed = 0
  }

  return (_request, response, next) => {
    if (isTooMuch()) {
      tellOfShed()
      throw new Shed('overload.shed', retryAfterSeconds)
    }
    inFlight += 1
    response.once('close', () => {
      inFlight -= 1
    })
    next()
  }
}

// Not reset between readings: a reset would lose the one long delay that an overloaded loop has in that time.
function watchEventLoop(): () => number {
  const resolution = 10
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  let before = { count: 0, sum: 0 }
  return () => {
    const now = { count: delays.count, sum: delays.count === 0 ? 0 : delays.mean * delays.count }
    const [count, sum] = [now.count - before.count, now.sum - before.sum]
    before = now
    return count > 0 ? sum / count / 1e6 - resolution : 0
  }
}
