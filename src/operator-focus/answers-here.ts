import { Abandoned, InvalidRequest } from '../errors.ts'
import type { FocusAnswer } from './contract.ts'

export type Given = { answer: FocusAnswer; isKept: boolean }
type Entry = { of: string; answer: Promise<FocusAnswer>; goodUntil: number }

const most = 1_000
const keepMs = 600_000

/** Answers that are being made in this engine, and those that could be kept nowhere else. */
export function createAnswersHere({ now = Date.now } = {}) {
  const entries = new Map<string, Entry>()

  async function answerHere(id: string, of: string, make: () => Promise<Given>): Promise<FocusAnswer> {
    const known = entries.get(id)
    if (known && known.goodUntil > now()) {
      requireSame(known.of, of)
      return known.answer.catch((error) => retryFor(error, () => answerHere(id, of, make)))
    }
    const entry: Entry = { of, answer: settle(id, make), goodUntil: Number.POSITIVE_INFINITY }
    const [oldest] = entries.keys()
    if (entries.size >= most && oldest !== undefined) entries.delete(oldest)
    entries.set(id, entry)
    return entry.answer
  }

  async function settle(id: string, make: () => Promise<Given>): Promise<FocusAnswer> {
    let isKept = true
    try {
      const given = await make()
      isKept = given.isKept
      return given.answer
    } finally {
      const entry = entries.get(id)
      if (isKept) entries.delete(id)
      else if (entry) entry.goodUntil = now() + keepMs
    }
  }

  return answerHere
}

export function requireSame(asked: string, now: string): void {
  if (asked !== now) throw new InvalidRequest('idempotency.mismatch')
}

// Whoever made the answer was left by its own client; this one is still there.
function retryFor(error: unknown, again: () => Promise<FocusAnswer>): Promise<FocusAnswer> {
  if (error instanceof Abandoned) return again()
  throw error
}
