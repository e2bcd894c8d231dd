import type { Breadcrumb, ErrorEvent } from '@sentry/node'
import type { Call } from './calls.ts'

/** What is known of the request of an event without asking the engine. */
export type Known = {
  /** What vendors were asked while it was answered. */
  calls: Call[]
  /** Nobody else was answered at the same time: the calls are its own, but for those that the engine makes for itself. */
  isAlone: boolean
  /** The calls that the engine may have made for itself by then. */
  others: string[]
  ms: number
}

const most = 20
const slackMs = 150
// The stand-ins may be late in seeing that a call has ended.
const lateMs = 1_000
const fields = ['category', 'level', 'message', 'timestamp', 'type', 'data']
const word = /^[a-z][\w .-]{0,40}$/
const count = /^\d{1,9}$/
const shapes: Record<string, { message: RegExp; data: Record<string, RegExp> }> = {
  guard: {
    message: /^(openai|supabase|redis|clerk|cf_access) [a-z_]+$/,
    data: { outcome: /^(ok|retry|failed)$/, kind: /^[a-z0-9_]+$/, attempt: /^[12]$/, duration_ms: count },
  },
  story: {
    message: /^(recalled|understood|lane chosen|read|composed|grounded)$/,
    data: {
      count,
      items: count,
      lane: word,
      strength: word,
      source: word,
      outcome: word,
      reason: word,
    },
  },
  auth: { message: /^refused$/, data: { reason: /^(auth|access)\.[a-z_]+$/ } },
}
// What a notice speaks of was read by the call before it.
const spokenOf: Record<string, string> = {
  session: 'redis recall',
  data: 'supabase open_items',
  supabase: 'supabase open_items',
  model: 'openai phrase',
}
const unheard = /^(connect|dns|tls|breaker_open|bulkhead|emfile)$/
const perhapsUnheard = /^(timeout|reset)$/
const repeated = /^redis (remember|find_answer|claim)$/

/** Breadcrumbs as whoever is on call reads them. */
export function trailOf({ breadcrumbs = [] }: ErrorEvent): string[] {
  return breadcrumbs.map(wordsOf)
}

/** What is wrong with the breadcrumbs of an event, by what is known of its request from elsewhere. */
export function judgeTrail(event: ErrorEvent, known?: Known): string[] {
  if (event.exception?.values?.[0]?.type === 'Unscrubbed') return []
  const crumbs = event.breadcrumbs ?? []
  const calls = crumbs.filter(({ category }) => category === 'guard')
  return [
    ...(crumbs.length > most ? [`${crumbs.length} crumbs`] : []),
    ...crumbs.flatMap(judgeShape),
    ...judgeTime(event, crumbs, known),
    ...judgeAttempts(calls),
    ...judgeLast(event, crumbs),
    ...(known ? judgeCalls(calls, known) : event.tags?.requestId ? [] : judgeOutside(crumbs)),
  ]
}

function judgeShape(crumb: Breadcrumb): string[] {
  const { category = '', message = '', data = {} } = crumb
  const shape = shapes[category]
  if (!shape?.message.test(message)) return [`an unknown crumb: ${category} ${message}`]
  const strange = Object.keys(crumb).filter((name) => !fields.includes(name))
  const wrong = Object.entries(data).filter(([name, value]) => !shape.data[name]?.test(String(value)))
  return [...strange, ...wrong.map(([name, value]) => `${name}=${value}`)].map(
    (what) => `${message} says ${what}`,
  )
}

function judgeTime({ timestamp = 0 }: ErrorEvent, crumbs: Breadcrumb[], known: Known | undefined): string[] {
  const agesMs = crumbs.map((crumb) => (timestamp - (crumb.timestamp ?? 0)) * 1_000)
  const isOrdered = agesMs.every((age, index) => index === 0 || age <= (agesMs[index - 1] ?? 0) + 1)
  const oldest = known ? known.ms + slackMs : Number.POSITIVE_INFINITY
  return [
    ...(isOrdered ? [] : ['crumbs out of order']),
    ...(agesMs.some((age) => age < -5) ? ['a crumb from after the event'] : []),
    ...(agesMs.some((age) => age > oldest) ? ['a crumb from before the request'] : []),
  ]
}

// Within one request nothing is asked twice but what failed once, and that is told as its second attempt.
function judgeAttempts(calls: Breadcrumb[]): string[] {
  const last = new Map<string, Breadcrumb['data']>()
  return calls.flatMap(({ message = '', data }) => {
    const before = last.get(message)
    last.set(message, data)
    const isSecond = before?.outcome === 'retry' && before.attempt === 1
    if (data?.attempt === (isSecond ? 2 : 1) && (isSecond || !before || repeated.test(message))) return []
    return [`${message} is told as attempt ${data?.attempt} after ${before ? before.outcome : 'none'}`]
  })
}

function judgeLast({ tags = {}, exception }: ErrorEvent, crumbs: Breadcrumb[]): string[] {
  const { dependency, operation, kind } = tags
  const ofCalls = crumbs.filter(({ category }) => category === 'guard')
  const isNotice = exception?.values?.at(-1)?.type === 'Notice'
  const spoken = isNotice ? spokenOf[String(dependency)] : undefined
  if (spoken && !/foreign|recovered/.test(String(kind))) {
    const last = wordsOf(ofCalls.at(-1) ?? {})
    return last === `${spoken} ok` ? [] : [`the last call is ${last} and not ${spoken}`]
  }
  const isFailure =
    shapes.guard?.message.test(`${String(dependency)} ${String(operation)}`) &&
    !/recovered|stale/.test(String(kind))
  const last = wordsOf(crumbs.at(-1) ?? {})
  const due = `${String(dependency)} ${String(operation)} failed ${String(kind)}`
  return !isFailure || last === due ? [] : [`the last crumb is ${last} and not ${due}`]
}

// What was asked and answered is told, in that order; what is told was asked, unless it could not get there.
function judgeCalls(crumbs: Breadcrumb[], { calls, isAlone, others, ms }: Known): string[] {
  const rest = [...calls]
  const left = [...others]
  return crumbs.flatMap(({ message = '', data = {} }) => {
    if (data.duration_ms > ms + slackMs) return [`${message} is said to have taken longer than the request`]
    if (unheard.test(data.kind) || message.endsWith(' unconfigured')) return []
    const found = rest.findIndex(({ operation }) => operation === message)
    const call = rest[found]
    if (!call) return perhapsUnheard.test(data.kind) ? [] : [`${message} is told and was never asked`]
    const before = isAlone ? rest.splice(0, found + 1).slice(0, -1) : []
    const untold = before.filter(({ operation }) => !operation.endsWith('remember') && !take(left, operation))
    const tookMs = (call.endedAt ?? call.at) - call.at
    return [
      ...untold.map(({ operation }) => `${operation} is not told before ${message}`),
      ...(isAlone && tookMs > data.duration_ms + lateMs ? [`${message} took ${Math.round(tookMs)} ms`] : []),
    ]
  })
}

// Outside of requests there are the engine's own first looks, and no one's story.
function judgeOutside(crumbs: Breadcrumb[]): string[] {
  const foreign = crumbs.filter(({ category, message }) => category === 'story' && message !== 'read')
  return foreign.map(({ message }) => `${message} is of a request`)
}

function wordsOf({ category, message = 'none', data = {} }: Breadcrumb): string {
  if (category === 'auth') return `refused ${data.reason}`
  return category === 'guard' ? [message, data.outcome, data.kind].filter(Boolean).join(' ') : message
}

function take(from: string[], operation: string): boolean {
  const at = from.indexOf(operation)
  if (at >= 0) from.splice(at, 1)
  return at >= 0
}
