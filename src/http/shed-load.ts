import type { RequestHandler } from 'express'
import { Shed } from '../errors.ts'
import { notice } from '../telemetry/report.ts'
import { createLoopDelay, type LoopDelay, tickMs } from './loop-delay.ts'

export type ShedLoadOptions = {
  loop?: Pick<LoopDelay, 'isStrained' | 'isLate'>
  maxInFlight?: number
  tell?: typeof notice
  clock?: () => number
}

// Fewer clients than that, who each wait for their answer, are no overload: turning one away makes no other faster.
const crowd = 200
const tellEveryMs = 60_000
const retryAfterSeconds = 2

/** Turns requests away while the event loop falls behind, so that those let in are still answered in time. */
export function createShedLoad(options: ShedLoadOptions = {}): RequestHandler {
  const { maxInFlight = 1_000, tell = notice, clock = Date.now } = options
  const loop = options.loop ?? watchEventLoop()
  let inFlight = 0
  let isOverloaded = false
  let shed = 0
  let toldAt = Number.NEGATIVE_INFINITY

  // Whoever comes early in a turn of the loop is served, whoever comes late would have to wait: so each turn does as
  // much work as can be answered in time.
  function isTooMuch(): boolean {
    isOverloaded = loop.isStrained() && (isOverloaded || inFlight >= crowd)
    return (isOverloaded && loop.isLate()) || inFlight >= maxInFlight
  }

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

function watchEventLoop(): LoopDelay {
  const loop = createLoopDelay()
  setInterval(loop.tick, tickMs).unref()
  return loop
}
