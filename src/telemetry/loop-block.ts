const everyMs = 1_000
// Longer than a busy machine may take, shorter than the host's patience with /health.
const tolerableMs = 4_000

/** Tells how long the event loop stood still, when it goes on: meanwhile nothing was answered, not even /health. */
export function watchLoop(tell: (blockedMs: number) => void): void {
  let tickedAt = performance.now()
  setInterval(() => {
    const blockedMs = Math.round(performance.now() - tickedAt - everyMs)
    tickedAt = performance.now()
    if (blockedMs > tolerableMs) tell(blockedMs)
  }, everyMs).unref()
}
