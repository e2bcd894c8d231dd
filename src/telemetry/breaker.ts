export type Breaker = {
  /** Milliseconds to wait while open; 0 lets the call pass (once, as the probe, after an outage). */
  waitMs(): number
  succeed(): Recovery | undefined
  /** Opens for at least `holdMs` where the vendor itself asked for it. */
  fail(holdMs?: number): void
  /** The call ended without telling anything of the vendor's health. */
  release(): void
  isOpen(): boolean
}
export type Recovery = { durationMs: number; refused: number }

type State = {
  outcomes: { at: number; failed: boolean }[]
  inARow: number
  openedAt: number | undefined
  openUntil: number
  probing: boolean
  openMs: number
  refused: number
  now: () => number
  random: () => number
}

const windowMs = 10_000
const leastCalls = 5
const firstOpenMs = 5_000
const longestOpenMs = 30_000
const longestHoldMs = 300_000

/** Five failures in a row, or half of at least five calls in ten seconds, and nobody waits for that vendor for a while. */
export function createBreaker({ now = Date.now, random = Math.random } = {}): Breaker {
  const state: State = {
    outcomes: [],
    inARow: 0,
    openedAt: undefined,
    openUntil: 0,
    probing: false,
    openMs: firstOpenMs,
    refused: 0,
    now,
    random,
  }
  return {
    waitMs: () => waitMs(state),
    succeed: () => succeed(state),
    fail: (holdMs) => fail(state, holdMs),
    release: () => {
      state.probing = false
    },
    isOpen: () => state.openedAt !== undefined,
  }
}

function waitMs(state: State): number {
  if (state.openedAt === undefined) return 0
  const left = state.openUntil - state.now()
  if (left <= 0 && !state.probing) {
    state.probing = true
    return 0
  }
  state.refused += 1
  return Math.max(left, 1_000)
}

function succeed(state: State): Recovery | undefined {
  state.inARow = 0
  if (state.openedAt === undefined) {
    note(state, false)
    return undefined
  }
  const recovery = { durationMs: state.now() - state.openedAt, refused: state.refused }
  Object.assign(state, { outcomes: [], openedAt: undefined, probing: false, openMs: firstOpenMs, refused: 0 })
  return recovery
}

function fail(state: State, holdMs = 0): void {
  state.inARow += 1
  note(state, true)
  const failures = state.outcomes.filter(({ failed }) => failed).length
  const isBad =
    state.inARow >= 5 || (state.outcomes.length >= leastCalls && failures * 2 >= state.outcomes.length)
  const wasProbe = state.openedAt !== undefined && state.probing
  if (wasProbe) state.openMs = Math.min(state.openMs * 2, longestOpenMs)
  if (wasProbe || holdMs > 0 || (isBad && state.openedAt === undefined))
    open(state, Math.min(holdMs, longestHoldMs))
}

// Jitter keeps two engines from probing in step.
function open(state: State, holdMs: number): void {
  const at = state.now()
  state.openedAt ??= at
  state.probing = false
  state.openUntil = at + Math.max(holdMs, state.openMs * (0.8 + 0.2 * state.random()))
}

function note(state: State, failed: boolean): void {
  const at = state.now()
  while (
    state.outcomes.length > 0 &&
    (state.outcomes.length >= 200 || at - (state.outcomes[0]?.at ?? at) > windowMs)
  )
    state.outcomes.shift()
  state.outcomes.push({ at, failed })
}
