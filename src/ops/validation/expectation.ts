import type { DegradedPart, FocusAnswer } from '../../operator-focus/contract.ts'
import { focusAnswer } from '../../operator-focus/contract.ts'
import type { FocusAsk, FocusReply } from '../focus-client.ts'

export type Asking = {
  ask: FocusAsk
  /** Parts that are known to be away: without them an answer may be less, never wrong. */
  away: readonly DegradedPart[]
}

/** What is wrong, in words that hold no record; null where all is as it must be. */
export type Problem = string | null
export type Judge = (answer: FocusAnswer) => Problem

export function firstProblem(...found: (Problem | false | undefined)[]): Problem {
  return found.find((problem): problem is string => typeof problem === 'string') ?? null
}

/** The answer to one message, or why there is none. A question about records may be declined while they are away. */
export function judgeReply(reply: FocusReply, { away }: Asking, judge: Judge): Problem {
  if (reply.status !== 200) return judgeRefusal(reply, away)
  const answer = findAnswer(reply.text)
  if (!answer) return 'the answer does not fit the contract'
  const missing = answer.degraded.filter((part) => !away.includes(part))
  return firstProblem(
    missing.length > 0 && `answered without ${missing.join(', ')}`,
    answer.degraded.includes('model') && answer.source === 'model' && 'a model that is away has spoken',
    isOldAndSilent(answer) && 'an old reading is not said to be old',
    judge(answer),
  )
}

export function findAnswer(text: string): FocusAnswer | null {
  try {
    return focusAnswer.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function judgeRefusal(
  { status, type, text, retryAfter }: FocusReply,
  away: readonly DegradedPart[],
): Problem {
  const mayDecline = away.includes('records') && status === 503
  if (!mayDecline) return `answered ${status}`
  return firstProblem(
    type !== 'application/problem+json' && 'the refusal is no problem+json',
    !text.includes('"records.unavailable"') && 'the refusal does not name what is missing',
    !(retryAfter && retryAfter > 0) && 'the refusal does not say when to come back',
  )
}

// Items under `degraded: records` can only come from an earlier reading, whose time must be told.
function isOldAndSilent({ degraded, items, reply }: FocusAnswer): boolean {
  return degraded.includes('records') && items.length > 0 && !/how they stood .*\d/.test(reply)
}
