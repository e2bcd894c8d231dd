import { addBreadcrumb } from '@sentry/node'
import type { Refusal } from '../errors.ts'
import { createLastMinute } from './last-minute.ts'
import { type About, notice } from './report.ts'

export type RefusalCounts = Partial<Record<Refusal, number>>
export type AuthWatch = {
  refused(refusal: Refusal, request: { hasEdgeHeaders: boolean }): void
  /** Since the start. */
  counts(): Readonly<RefusalCounts>
}
export type AuthWatchOptions = { mostPerMinute: number; tell?: typeof notice; clock?: () => number }

const earlyTokensOfWrongClock = 5
const minuteMs = 60_000

const alarms = {
  bypass: {
    text: 'Requests reach the engine around Cloudflare Access',
    about: { area: 'access', kind: 'bypass_attempt', level: 'warning' },
    pauseMs: 10 * minuteMs,
  },
  spike: {
    text: 'Many requests are refused',
    about: { area: 'auth', kind: 'spike', level: 'warning' },
    pauseMs: minuteMs,
  },
  clockSkew: {
    text: 'Tokens come from the future: a clock is wrong',
    about: { area: 'auth', kind: 'clock_skew', level: 'error' },
    pauseMs: minuteMs,
  },
} satisfies Record<string, { text: string; about: About; pauseMs: number }>

/** Counts refusals by reason. One is no event; together they may be: a spike, a wrong clock, a way around the edge. */
export function createAuthWatch({
  mostPerMinute,
  tell = notice,
  clock = Date.now,
}: AuthWatchOptions): AuthWatch {
  const total: RefusalCounts = {}
  const lastMinute = createLastMinute<Refusal>(clock)
  const toldAt = new Map<string, number>()

  function refused(refusal: Refusal, { hasEdgeHeaders }: { hasEdgeHeaders: boolean }) {
    addBreadcrumb({ category: 'auth', level: 'warning', message: 'refused', data: { reason: refusal } })
    total[refusal] = (total[refusal] ?? 0) + 1
    lastMinute.add(refusal)
    const missing = lastMinute.count('access.required')
    const wentAround = refusal === 'access.required' && hasEdgeHeaders
    if (wentAround || missing > mostPerMinute) raise('bypass')
    if (lastMinute.count('auth.not_yet_valid') >= earlyTokensOfWrongClock) raise('clockSkew')
    if (lastMinute.total() - missing > mostPerMinute) raise('spike')
  }

  function raise(name: keyof typeof alarms) {
    const { text, about, pauseMs } = alarms[name]
    if (clock() - (toldAt.get(name) ?? Number.NEGATIVE_INFINITY) < pauseMs) return
    toldAt.set(name, clock())
    tell(text, { ...about, operation: 'verify', contexts: { refusals: lastMinute.counts() } })
  }

  return { refused, counts: () => ({ ...total }) }
}
