import { createHash } from 'node:crypto'
import * as z from 'zod'
import { InvalidRequest } from '../errors.ts'
import { type FocusAnswer, type FocusRequest, focusAnswer } from './contract.ts'
import { orElse } from './or-else.ts'

export type AnswerStore = {
  claim: (operatorId: string, name: string, entry: string) => Promise<string | null>
  findAnswer: (operatorId: string, name: string) => Promise<string | null>
  keepAnswer: (operatorId: string, name: string, entry: string) => Promise<unknown>
  giveUp: (operatorId: string, name: string) => Promise<unknown>
}
type Once = { operatorId: string; key: string | undefined; request: FocusRequest; patienceMs: number }
type Work = () => Promise<FocusAnswer>

const storedEntry = z.object({ of: z.string(), answer: focusAnswer.optional() })
const pollEveryMs = 100

/** The same key from the same operator gets the same answer, whichever engine it reaches and however often it comes. */
export function createAnswerOnce(store: AnswerStore) {
  const running = new Map<string, { of: string; answer: Promise<FocusAnswer> }>()

  async function answerOnce(
    { operatorId, key, request, patienceMs }: Once,
    work: Work,
  ): Promise<FocusAnswer> {
    if (key === undefined) return work()
    const [name, of] = [hash(key), hash(JSON.stringify([request.message, request.sessionId ?? null]))]
    const id = `${operatorId} ${name}`
    const known = running.get(id)
    if (known) return sameQuestion(known.of, of) && known.answer
    const answer = answerAcross({ operatorId, name, of, patienceMs }, work)
    running.set(id, { of, answer })
    return answer.finally(() => running.delete(id))
  }

  async function answerAcross(
    {
      operatorId,
      name,
      of,
      patienceMs,
    }: { operatorId: string; name: string; of: string; patienceMs: number },
    work: Work,
  ) {
    // Without the store the promise holds within this engine only: better than no answer.
    const taken = await orElse(null, () => store.claim(operatorId, name, JSON.stringify({ of })))
    if (taken !== null)
      return waitForAnswer(store, { operatorId, name, of, taken, until: performance.now() + patienceMs })
    try {
      const answer = await work()
      await orElse(null, () => store.keepAnswer(operatorId, name, JSON.stringify({ of, answer })))
      return answer
    } catch (error) {
      await orElse(null, () => store.giveUp(operatorId, name))
      throw error
    }
  }

  return answerOnce
}

type Waiting = { operatorId: string; name: string; of: string; taken: string; until: number }

// Somebody else, perhaps on another engine, is answering the same request, or has.
async function waitForAnswer(
  store: AnswerStore,
  { operatorId, name, of, taken, until }: Waiting,
): Promise<FocusAnswer> {
  for (let found: string | null = taken; found !== null && performance.now() < until; ) {
    const { of: asked, answer } = readEntry(found)
    if (sameQuestion(asked, of) && answer) return answer
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs))
    found = await store.findAnswer(operatorId, name)
  }
  throw new InvalidRequest('idempotency.in_progress')
}

function readEntry(json: string): z.infer<typeof storedEntry> {
  try {
    return storedEntry.parse(JSON.parse(json))
  } catch (cause) {
    throw new InvalidRequest('idempotency.mismatch', { cause })
  }
}

function sameQuestion(asked: string, now: string): true {
  if (asked !== now) throw new InvalidRequest('idempotency.mismatch')
  return true
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
