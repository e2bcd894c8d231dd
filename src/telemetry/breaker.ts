export type Breaker = {
  /** Lets a call pass, or says how long to stay away. After an outage one call passes as the probe. */
  tryPass(): { waitMs: number; isProbe: boolean }
  succeed(): Recovery | undefined
  fail(failure: { isProbe: boolean; holdMs?: number }): void
  /** The call ended without telling anything of the vendor's health. */
  release(isProbe: boolean): void
  isOpen(): boolean
}
/** `failed` counts the calls that found the vendor away, `refused` those that were not even tried. */
export type Recovery = { durationMs: number; failed: number; refused: number }

type State = {
  outcomes: { at: number; failed: boolean }[]
  inARow: number
  openedAt: number | undefined
  openUntil: number
  probing: boolean
  openMs: number
  failed: number
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
    failed: 0,
    refused: 0,
    now,
    random,
  }
  return {
    tryPass: () => tryPass(state),
    succeed: () => succeed(state),
    fail: (failure) => fail(state, failure),
    release: (isProbe) => {
      if (isProbe) state.probing = false
    },
    isOpen: () => state.openedAt !== undefined,
  }
}

function tryPass(state: State): { waitMs: number; isProbe: boolean } {
  if (state.openedAt === undefined) return { waitMs: 0, isProbe: false }
  const leftMs = state.openUntil - state.now()
  if (leftMs <= 0 && !state.probing) {
    state.probing = true
    return { waitMs: 0, isProbe: true }
  }
  state.refused += 1
  return { waitMs: Math.max(leftMs, 1_000), isProbe: false }
}

function succeed(state: State): Recovery | undefined {
  state.inARow = 0
  if (state.openedAt === undefined) {
    note(state, false)
    return undefined
  }
  const { openedAt, failed, refused } = state
  const recovery = { durationMs: state.now() - openedAt, failed, refused }
  Object.assign(state, {
    outcomes: [],
    openedAt: undefined,
    probing: false,
    openMs: firstOpenMs,
    failed: 0,
    refused: 0,
  })
  return recovery
}

function fail(state: State, { isProbe, holdMs = 0 }: { isProbe: boolean; holdMs?: number }): void {
  state.inARow += 1
  note(state, true)
  const failures = state.outcomes.filter(({ failed }) => failed).length
  state.failed = state.openedAt === undefined ? failures : state.failed + 1
  const half = state.outcomes.length >= leastCalls && failures * 2 >= state.outcomes.length
  const opensNow = state.openedAt === undefined && (half || state.inARow >= leastCalls)
  if (isProbe) state.openMs = Math.min(state.openMs * 2, longestOpenMs)
  if (isProbe || holdMs > 0 || opensNow) open(state, Math.min(holdMs, longestHoldMs))
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
