export type LoopDelay = {
  /** The event loop has been late for a while. */
  isStrained(): boolean
  /** It is late at this moment, or was when this turn began: work that is let in adds to what made it so. */
  isLate(): boolean
  /** To be called every `tickMs`; how much later it is called is what is measured. */
  tick(): void
}

export const tickMs = 10
const tolerableMs = 20
const strainedMs = 500
const mostStrainMs = 1_000
const relief = 0.3

/**
 * How far the event loop falls behind its timers. A pause or a burst passes; lateness that adds up faster than
 * three tenths of the time is overload, and is forgotten within three seconds once it ends.
 */
export function createLoopDelay(clock: () => number = () => performance.now()): LoopDelay {
  let tickedAt = clock()
  let lastTurnMs = 0
  let strainMs = 0

  function tick() {
    const passedMs = clock() - tickedAt
    tickedAt += passedMs
    lastTurnMs = passedMs
    const change = Math.max(0, passedMs - tickMs) - passedMs * relief
    strainMs = Math.min(mostStrainMs, Math.max(0, strainMs + change))
  }

  const isStrained = () => strainMs > strainedMs
  const isLate = () => lastTurnMs > tolerableMs || clock() - tickedAt > tolerableMs

  return { isStrained, isLate, tick }
}
