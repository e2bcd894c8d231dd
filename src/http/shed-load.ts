import type { RequestListener } from 'node:http'
import { log } from '../telemetry/log.ts'
import { notice } from '../telemetry/report.ts'
import { createLoopDelay, type LoopDelay, tickMs } from './loop-delay.ts'
import { turnAway } from './turn-away.ts'

export type ShedLoadOptions = {
  loop?: Pick<LoopDelay, 'isStrained' | 'isLate'>
  maxInFlight?: number
  tell?: typeof notice
  onShed?: (status: number) => void
  clock?: () => number
}

// Fewer clients than that, who each wait for their answer, are no overload: turning one away makes no other faster.
const crowd = 200
// So many at once are one, before the strain of it is felt.
const flood = 300
// Whatever else the machine does, so many are always worked on: shedding all would be worse than being late.
const few = 8
const calmMs = 1_000
const tellEveryMs = 60_000
const text = 'Requests are turned away because the engine falls behind'
// The hosts look at these to decide whether the engine lives, and they cost nothing.
const alwaysServed = new Set(['/health', '/ready'])

/**
 * Turns requests away while the event loop falls behind, so that those let in are still answered in time. It stands
 * before everything else, because turning away must cost next to nothing of what an answer costs.
 */
export function createShedLoad(app: RequestListener, options: ShedLoadOptions = {}): RequestListener {
  const { maxInFlight = 1_000, tell = notice, onShed, clock = Date.now } = options
  const loop = options.loop ?? watchEventLoop()
  let inFlight = 0
  let isOverloaded = false
  let shedSinceTold = 0
  let shedAt = Number.NEGATIVE_INFINITY
  let toldAt = Number.NEGATIVE_INFINITY

  // Only while turns are short more is let in: then each turn does as much work as can be answered in time.
  function isTooMuch(): boolean {
    if (inFlight >= maxInFlight) return true
    const isLate = loop.isLate()
    const begins = (loop.isStrained() && inFlight >= crowd) || (isLate && inFlight >= flood)
    const lasts = isOverloaded && (loop.isStrained() || clock() - shedAt < calmMs)
    isOverloaded = begins || lasts
    return isOverloaded && isLate && inFlight >= few
  }

  function note() {
    shedSinceTold += 1
    shedAt = clock()
    onShed?.(503)
    if (shedAt - toldAt < tellEveryMs) return
    const about = { area: 'process', kind: 'overload', operation: 'shed' } as const
    const contexts = { incident: { shed_since_last: shedSinceTold, in_flight: inFlight } }
    log.warn(contexts.incident, text)
    tell(text, { ...about, contexts })
    toldAt = shedAt
    shedSinceTold = 0
  }

  return (request, response) => {
    if (!alwaysServed.has(request.url ?? '')) {
      if (isTooMuch()) {
        note()
        return turnAway(response)
      }
      inFlight += 1
      response.once('close', () => {
        inFlight -= 1
      })
    }
    app(request, response)
  }
}

function watchEventLoop(): LoopDelay {
  const loop = createLoopDelay()
  setInterval(loop.tick, tickMs).unref()
  return loop
}
