import { createBell } from './bell.ts'
import { stampSending } from './envelope.ts'
import { judgeAnswer, type Verdict } from './judge-answer.ts'
import { createRateLimits } from './rate-limits.ts'
import { SendTimeout } from './send-envelope.ts'
import { backOff, type DeliveryOptions, type DeliveryState, isProbeDue, settle } from './settle.ts'
import type { Kept } from './spool.ts'
import { isTooLarge, trimEnvelope } from './trim-envelope.ts'

export type Delivery = {
  /** Something was put into the spool. */
  wake(): void
  /** Whether nothing waits any more. Ends with the time, or as soon as Sentry shows that it takes nothing now. */
  flush(timeoutMs: number): Promise<boolean>
  /** What became of the last one that was tried. */
  last(): Verdict
}
// At most ten a second, as Sentry asks of those who deliver late.
const paceMs = 100

/** Sends what the spool keeps, oldest first and one at a time, for as long as the process lives. */
export function startDelivery(options: DeliveryOptions): Delivery {
  const state: DeliveryState = {
    ...options,
    limits: createRateLimits(),
    bell: createBell(),
    last: 'sent',
    inARow: 0,
    failed: 0,
    notBefore: 0,
    onTurn: new Set(),
  }
  void deliverForever(state)
  return {
    wake: state.bell.ring,
    flush: (timeoutMs) => flush(state, timeoutMs),
    last: () => state.last,
  }
}

async function deliverForever(state: DeliveryState): Promise<never> {
  for (;;) {
    const waitMs = state.notBefore - performance.now()
    const next = waitMs > 0 ? undefined : choose(state)
    if (next) {
      state.notBefore = performance.now() + paceMs
      await deliver(state, next)
    }
    for (const look of state.onTurn) look()
    if (!next) await state.bell.wait(waitMs > 0 ? waitMs : untilLimitEnds(state))
  }
}

// One that Sentry cannot digest may not hold up the others: now and then the second in the row shows whether it is that one.
function choose({ spool, limits }: DeliveryState): Kept | undefined {
  const [first, second] = spool.oldest(({ category }) => limits.waitMs(category) === 0, 2)
  return first && second && isProbeDue(first, second) ? second : first
}

function untilLimitEnds({ spool, limits }: DeliveryState): number | undefined {
  const categories = new Set(spool.waiting().map(({ category }) => category))
  if (categories.size === 0) return undefined
  return Math.min(...[...categories].map((category) => limits.waitMs(category)))
}

async function deliver(state: DeliveryState, kept: Kept): Promise<void> {
  const raw = loadFitting(state, kept)
  if (!raw) return
  try {
    const answer = await state.send(stampSending(raw, new Date()))
    state.limits.learn(answer)
    state.last = judgeAnswer(answer)
    settle(state, { kept, raw, status: answer.status })
  } catch (error) {
    state.last = 'away'
    backOff(state, { isTimeout: error instanceof SendTimeout })
  }
}

function loadFitting({ spool }: DeliveryState, kept: Kept): Buffer | undefined {
  const raw = spool.load(kept)
  if (!raw || kept.trimmed || !isTooLarge(raw)) return raw
  const trimmed = trimEnvelope(raw)
  if (trimmed) spool.replace(kept, trimmed)
  return trimmed ?? raw
}

async function flush(state: DeliveryState, timeoutMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  const failedBefore = state.failed
  const look = () => {
    const waiting = state.spool.waiting()
    const isHopeless =
      state.failed > failedBefore || waiting.every(({ category }) => state.limits.waitMs(category) > 0)
    // What is on disk can wait for the next start; what is in memory cannot.
    if (waiting.length === 0 || (isHopeless && waiting.every(({ memory }) => !memory))) resolve()
  }
  state.onTurn.add(look)
  state.notBefore = Math.min(state.notBefore, performance.now() + paceMs)
  state.bell.ring()
  await promise
  clearTimeout(timer)
  state.onTurn.delete(look)
  return state.spool.waiting().length === 0
}
