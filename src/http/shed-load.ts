import type { RequestHandler } from 'express'
import { Shed } from '../errors.ts'
import { notice } from '../telemetry/report.ts'
import { createLoopDelay, type LoopDelay, tickMs } from './loop-delay.ts'

export type ShedLoadOptions = {
  /** How late the event loop may be. Whoever stands before cheap work bears more: turning it away saves little. */
  tolerableMs?: number
  isBehind?: LoopDelay['isBehind']
  maxInFlight?: number
  tell?: typeof notice
  clock?: () => number
}

const defaultTolerableMs = 150
const tellEveryMs = 60_000
const retryAfterSeconds = 2

/** Turns requests away while the event loop falls behind, so that those let in are still answered in time. */
export function createShedLoad(options: ShedLoadOptions = {}): RequestHandler {
  const { tolerableMs = defaultTolerableMs, maxInFlight = 1_000, tell = notice, clock = Date.now } = options
  const isBehind = options.isBehind ?? watchEventLoop()
  let inFlight = 0
  let shed = 0
  let toldAt = Number.NEGATIVE_INFINITY

  function tellOfShed() {
    shed += 1
    if (clock() - toldAt < tellEveryMs) return
    const about = { area: 'process', kind: 'overload', operation: 'shed' } as const
    const contexts = { incident: { shed_since_last: shed, in_flight: inFlight } }
    tell('Requests are turned away because the engine falls behind', { ...about, contexts })
    toldAt = clock()
    shed = 0
  }

  return (_request, response, next) => {
    if (isBehind(tolerableMs) || inFlight >= maxInFlight) {
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

function watchEventLoop(): LoopDelay['isBehind'] {
  const { isBehind, tick } = createLoopDelay()
  setInterval(tick, tickMs).unref()
  return isBehind
}
