import { createRateLimits } from './rate-limits.ts'
import { type SendAnswer, type SendEnvelope, SendTimeout } from './send-envelope.ts'
import type { Kept, Spool } from './spool.ts'
import { isTooLarge, trimEnvelope } from './trim-envelope.ts'

export type Delivery = {
  /** Something was put into the spool. */
  wake(): void
  /** Whether nothing waits any more. Ends when the time is over, or as soon as Sentry shows that it takes nothing now. */
  flush(timeoutMs: number): Promise<boolean>
  /** What Sentry did with the last envelope. */
  state(): 'ok' | 'waiting' | 'rejected'
}
type State = DeliveryOptions & {
  limits: ReturnType<typeof createRateLimits>
  failures: number
  failed: number
  notBefore: number
  last: 'ok' | 'waiting' | 'rejected'
  ring: PromiseWithResolvers<void>
  watchers: Set<() => void>
}
export type DeliveryOptions = { spool: Spool; send: SendEnvelope; onRejected: (status: number) => void }

// At most ten a second, as Sentry asks of those who deliver late.
const paceMs = 100
const firstPauseMs = 250
const longestPauseMs = 30_000
// A request that waits for an answer is a pause already.
const pauseAfterTimeoutMs = 500
const poisonousStrikes = 5

/** Sends what the spool keeps, oldest first and one at a time, for as long as the process lives. */
export function startDelivery(options: DeliveryOptions): Delivery {
  const state: State = {
    ...options,
    limits: createRateLimits(),
    failures: 0,
    failed: 0,
    notBefore: 0,
    last: 'ok',
    ring: Promise.withResolvers<void>(),
    watchers: new Set(),
  }
  void deliverForever(state)
  return {
    wake: () => state.ring.resolve(),
    flush: (timeoutMs) => flush(state, timeoutMs),
    state: () => state.last,
  }
}

async function deliverForever(state: State): Promise<never> {
  for (;;) {
    const waitMs = state.notBefore - Date.now()
    const next = waitMs > 0 ? undefined : choose(state)
    if (next) {
      state.notBefore = Date.now() + paceMs
      await deliver(state, next)
    }
    for (const look of state.watchers) look()
    if (!next) await pause(state, waitMs > 0 ? waitMs : nextLimitMs(state))
  }
}

async function pause(state: State, ms: number | undefined): Promise<void> {
  const timer = ms === undefined ? undefined : setTimeout(() => state.ring.resolve(), ms).unref()
  await state.ring.promise
  clearTimeout(timer)
  state.ring = Promise.withResolvers()
}

// One that Sentry cannot digest may not hold up the others: now and then the second in the row shows whether it is that one.
function choose({ spool, limits }: State): Kept | undefined {
  const [first, second] = spool.oldest(({ category }) => limits.waitMs(category) === 0, 2)
  if (!first || !second || first.strikes === Number.POSITIVE_INFINITY) return first
  return Math.floor(first.strikes / poisonousStrikes) > second.strikes ? second : first
}

function nextLimitMs({ spool, limits }: State): number | undefined {
  const categories = new Set(spool.waiting().map(({ category }) => category))
  return categories.size > 0
    ? Math.min(...[...categories].map((category) => limits.waitMs(category)))
    : undefined
}

async function deliver(state: State, kept: Kept): Promise<void> {
  const raw = fitted(state, kept)
  if (!raw) return
  try {
    const answer = await state.send(raw)
    state.limits.learn(answer)
    settle(state, { kept, raw, answer })
  } catch (error) {
    state.last = 'waiting'
    backOff(state, error instanceof SendTimeout ? pauseAfterTimeoutMs : longestPauseMs)
  }
}

function fitted({ spool }: State, kept: Kept): Buffer | undefined {
  const raw = spool.load(kept)
  if (!raw || kept.trimmed || !isTooLarge(raw)) return raw
  const trimmed = trimEnvelope(raw)
  if (trimmed) spool.replace(kept, trimmed)
  return trimmed ?? raw
}

function settle(
  state: State,
  { kept, raw, answer: { status, isPage } }: { kept: Kept; raw: Buffer; answer: SendAnswer },
): void {
  if (status >= 200 && status < 300 && !isPage) accept(state, kept)
  else if (status === 429) waitAsTold(state, kept)
  else if (status === 413 && !kept.trimmed) trimOnce(state, kept, raw)
  else if (status >= 400 && status < 500 && status !== 408) reject(state, kept, status)
  else strike(state, kept, status)
}

function accept(state: State, kept: Kept): void {
  Object.assign(state, { failures: 0, last: 'ok' })
  state.spool.leave(kept, 'sent')
  const [first] = state.spool.oldest(() => true, 1)
  if (first && first.strikes >= poisonousStrikes) first.strikes = Number.POSITIVE_INFINITY
}

function waitAsTold(state: State, kept: Kept): void {
  state.last = 'waiting'
  state.failed += 1
  if (state.limits.waitMs(kept.category) === 0) backOff(state, longestPauseMs)
}

function trimOnce(state: State, kept: Kept, raw: Buffer): void {
  const trimmed = trimEnvelope(raw)
  if (trimmed) state.spool.replace(kept, trimmed)
  else reject(state, kept, 413)
}

function reject(state: State, kept: Kept, status: number): void {
  Object.assign(state, { failures: 0, last: 'rejected' })
  state.spool.leave(kept, 'dead')
  state.onRejected(status)
}

function strike(state: State, kept: Kept, status: number): void {
  if (kept.strikes === Number.POSITIVE_INFINITY) {
    reject(state, kept, status)
    return
  }
  kept.strikes += 1
  state.last = 'waiting'
  backOff(state, longestPauseMs)
}

// Full jitter: engines that lost Sentry together do not come back together.
function backOff(state: State, longestMs: number): void {
  state.failed += 1
  state.failures += 1
  const most = Math.min(longestMs, firstPauseMs * 2 ** Math.min(state.failures, 10))
  state.notBefore = Math.max(state.notBefore, Date.now() + Math.random() * most)
}

async function flush(state: State, timeoutMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  const failedBefore = state.failed
  const isOver = () => {
    const waiting = state.spool.waiting()
    const isHopeless = state.failed > failedBefore || waiting.every((kept) => isLimited(state, kept))
    // What is on disk can wait for the next start; what is in memory cannot.
    if (waiting.length === 0 || (isHopeless && waiting.every(({ memory }) => !memory))) resolve()
  }
  state.watchers.add(isOver)
  state.notBefore = Math.min(state.notBefore, Date.now() + paceMs)
  state.ring.resolve()
  await promise
  clearTimeout(timer)
  state.watchers.delete(isOver)
  return state.spool.waiting().length === 0
}

function isLimited({ limits }: State, { category }: Kept): boolean {
  return limits.waitMs(category) > 0
}
