import type { FocusReply } from '../focus-client.ts'
import { findAnswer } from '../validation/expectation.ts'
import type { Drill } from './drills.ts'
import type { ToldEvent } from './local-cloud.ts'

// The engine's deadline and a moment for the way.
const mostMs = 12_250

/** An honest answer in time, that says what it is without; or a refusal where only records would do. */
export function judgeReply({ without }: Drill, { status, text, ms, type }: FocusReply): string[] {
  const answer = status === 200 ? findAnswer(text) : null
  const isDeclined = status === 503 && type === 'application/problem+json' && without === 'records'
  const foreign = answer?.degraded.filter((part) => part !== without) ?? []
  return [
    !answer && !isDeclined && `the operator got ${status}`,
    answer &&
      without &&
      !answer.degraded.includes(without) &&
      `the answer does not say that it is without ${without}`,
    foreign.length > 0 && `the answer is also without ${foreign.join(', ')}`,
    ms > mostMs && `the operator waited ${Math.round(ms)} ms`,
  ].filter((problem) => typeof problem === 'string')
}

export function judgeTold({ told }: Drill, event: ToldEvent | null, surplus: number): string[] {
  if (told && !event) return [`Sentry was not told of ${told}`]
  return surplus > 0 ? [`Sentry was told of ${surplus} that nobody need notice`] : []
}

export function nameOf({ tags }: ToldEvent): string {
  return `${tags.dependency}|${tags.kind}`
}

export function sayReply({ status, text, ms }: FocusReply): string {
  const answer = findAnswer(text)
  const missing = answer?.degraded.length ? `without ${answer.degraded.join(', ')}` : 'whole'
  const what = answer ? `${status} ${answer.lane}, ${missing}, ${answer.source}` : `${status} ${codeIn(text)}`
  return `${what}, ${Math.round(ms)} ms`
}

function codeIn(text: string): string {
  return /"code":"([a-z._]+)"/.exec(text)?.[1] ?? 'without a code'
}

export function sayEvent({ told, untold }: Drill, event: ToldEvent | null, before: Set<string>): string {
  if (!told) return `nothing: ${untold}`
  if (!event) return 'nothing'
  if (before.has(event.event_id)) return `counted with ${told}`
  return `${event.level} ${event.fingerprint.slice(1).join('|')}`
}
