export type LoopDelay = {
  /** True when the event loop has been late for a while and is later than that at this moment. */
  isBehind(tolerableMs: number): boolean
  /** To be called every `tickMs`; how much later it is called is what is measured. */
  tick(): void
}

export const tickMs = 10
const strainedMs = 500
const mostStrainMs = 1_000
const relief = 0.3

/**
 * How far the event loop falls behind its timers. A pause or a burst passes; lateness that adds up faster than
 * three tenths of the time is overload, and is forgotten within three seconds once it ends.
 */
export function createLoopDelay(clock: () => number = () => performance.now()): LoopDelay {
  let tickedAt = clock()
  let strainMs = 0

  function tick() {
    const passedMs = clock() - tickedAt
    tickedAt += passedMs
    const change = Math.max(0, passedMs - tickMs) - passedMs * relief
    strainMs = Math.min(mostStrainMs, Math.max(0, strainMs + change))
  }

  // Whoever comes early in a turn of the loop is served, whoever comes late would have to wait: so each turn does as
  // much work as can be answered in time.
  const isBehind = (tolerableMs: number) => strainMs > strainedMs && clock() - tickedAt > tolerableMs

  return { isBehind, tick }
}
