import { addBreadcrumb } from '@sentry/node'
import { type Refusal, refusals } from '../errors.ts'
import { notice } from './report.ts'

export type AuthWatch = {
  refused(refusal: Refusal, request: { hasEdgeHeaders: boolean }): void
  /** Refusals since the start, by reason. */
  counts(): Readonly<Partial<Record<Refusal, number>>>
}

export type AuthWatchOptions = { mostPerMinute: number; tell?: typeof notice; clock?: () => number }

type Alarm = { isDue(): boolean }

const skewedPerMinute = 5
const minuteMs = 60_000
const betweenBypassesMs = 10 * 60_000

/** Counts refusals by reason. One is no event; what they say together is one: a spike, a wrong clock, a way around the edge. */
export function createAuthWatch({
  mostPerMinute,
  tell = notice,
  clock = Date.now,
}: AuthWatchOptions): AuthWatch {
  const total: Partial<Record<Refusal, number>> = {}
  const lastMinute = createMinute(clock)
  const alarms = {
    spike: createAlarm(minuteMs, clock),
    skew: createAlarm(minuteMs, clock),
    bypass: createAlarm(betweenBypassesMs, clock),
  }

  function refused(refusal: Refusal, { hasEdgeHeaders }: { hasEdgeHeaders: boolean }) {
    total[refusal] = (total[refusal] ?? 0) + 1
    addBreadcrumb({ category: 'auth', level: 'warning', message: refusal })
    const seen = lastMinute.add(refusal)
    const { 'access.required': missing = 0, 'auth.not_yet_valid': early = 0 } = seen
    const others = sum(seen) - missing
    const wentAround = refusal === 'access.required' && hasEdgeHeaders
    if ((wentAround || missing > mostPerMinute) && alarms.bypass.isDue()) tellBypass(seen)
    if (early >= skewedPerMinute && alarms.skew.isDue()) tellSkew(seen)
    if (others > mostPerMinute && alarms.spike.isDue()) tellSpike(seen)
  }

  function tellBypass(seen: Counts) {
    const about = { area: 'access', kind: 'bypass_attempt', operation: 'verify' } as const
    tell('Requests reach the engine around Cloudflare Access', { ...about, contexts: { incident: seen } })
  }

  function tellSkew(seen: Counts) {
    const about = { area: 'auth', kind: 'clock_skew', operation: 'verify', level: 'error' } as const
    tell('Tokens come from the future: a clock is wrong', { ...about, contexts: { incident: seen } })
  }

  function tellSpike(seen: Counts) {
    const about = { area: 'auth', kind: 'spike', operation: 'verify' } as const
    tell('Many requests are refused', { ...about, contexts: { incident: seen } })
  }

  return { refused, counts: () => ({ ...total }) }
}

type Counts = Partial<Record<Refusal, number>>
