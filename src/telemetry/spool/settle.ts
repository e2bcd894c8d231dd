import type { Bell } from './bell.ts'
import type { Verdict } from './judge-answer.ts'
import type { RateLimits } from './rate-limits.ts'
import type { SendEnvelope } from './send-envelope.ts'
import type { Kept, Spool } from './spool.ts'
import { trimEnvelope } from './trim-envelope.ts'

export type DeliveryOptions = { spool: Spool; send: SendEnvelope; onRefused: (status: number) => void }
export type DeliveryState = DeliveryOptions & {
  limits: RateLimits
  bell: Bell
  last: Verdict
  inARow: number
  failed: number
  notBefore: number
  onTurn: Set<() => void>
}

const firstPauseMs = 250
const longestPauseMs = 30_000
// Waiting for an answer that did not come was a pause already.
const pauseAfterTimeoutMs = 500
const suspiciousStrikes = 10
const proven = Number.POSITIVE_INFINITY

/** What an answer means for the envelope that it answers, and for when to try again. */
export function settle(
  state: DeliveryState,
  { kept, raw, status }: { kept: Kept; raw: Buffer; status: number },
): void {
  if (state.last === 'sent') accept(state, kept)
  else if (state.last === 'limited') waitAsTold(state, kept)
  else if (state.last === 'away') strike(state, kept, status)
  else {
    const trimmed = state.last === 'too_large' && !kept.trimmed && trimEnvelope(raw)
    if (trimmed) state.spool.replace(kept, trimmed)
    else refuse(state, kept, status)
  }
}

function accept(state: DeliveryState, kept: Kept): void {
  state.inARow = 0
  state.spool.leave(kept, 'sent')
  const [first] = state.spool.oldest(() => true, 1)
  if (first && first.strikes >= suspiciousStrikes) first.strikes = proven
}

function waitAsTold(state: DeliveryState, kept: Kept): void {
  if (state.limits.waitMs(kept.category) === 0) backOff(state)
}

function refuse(state: DeliveryState, kept: Kept, status: number): void {
  state.inARow = 0
  state.spool.leave(kept, 'dead')
  state.onRefused(status)
}

function strike(state: DeliveryState, kept: Kept, status: number): void {
  if (kept.strikes === proven) {
    refuse(state, kept, status)
    return
  }
  kept.strikes += 1
  backOff(state)
}

// Full jitter: engines that lost Sentry together do not come back together.
export function backOff(state: DeliveryState, { isTimeout } = { isTimeout: false }): void {
  const longestMs = isTimeout ? pauseAfterTimeoutMs : longestPauseMs
  state.failed += 1
  state.inARow += 1
  const most = Math.min(longestMs, firstPauseMs * 2 ** Math.min(state.inARow, 10))
  state.notBefore = Math.max(state.notBefore, performance.now() + Math.random() * most)
}

/** Whether the second in the row must show now if it is the first that cannot be taken, or Sentry that takes nothing. */
export function isProbeDue(first: Kept, second: Kept): boolean {
  return first.strikes !== proven && Math.floor(first.strikes / suspiciousStrikes) > second.strikes
}
