import { createHash } from 'node:crypto'
import * as z from 'zod'
import { InvalidRequest } from '../errors.ts'
import { createAnswersHere, type Given, requireSame } from './answers-here.ts'
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
type Asked = { store: AnswerStore; operatorId: string; name: string; of: string; until: number }

const storedEntry = z.object({ of: z.string(), answer: focusAnswer.optional() })
const pollEveryMs = 100

/** The same key from the same operator gets the same answer, whichever engine it reaches and however often it comes. */
export function createAnswerOnce(store: AnswerStore) {
  const answerHere = createAnswersHere()

  return async function answerOnce(once: Once, work: Work): Promise<FocusAnswer> {
    const { operatorId, key, request, patienceMs } = once
    if (key === undefined) return work()
    const [name, of] = [hash(key), hash(JSON.stringify([request.message, request.sessionId ?? null]))]
    const asked = { store, operatorId, name, of, until: performance.now() + patienceMs }
    return answerHere(`${operatorId} ${name}`, of, () => answerAcross(asked, work))
  }
}

async function answerAcross(asked: Asked, work: Work): Promise<Given> {
  const { store, operatorId, name, of } = asked
  // Without the store the promise holds within this engine only: better than no answer.
  const taken = await orElse(null, () => store.claim(operatorId, name, JSON.stringify({ of })))
  if (taken === null) return answerNow(asked, work)
  const found = await waitForAnswer(asked, taken)
  if (found === 'given up') return answerAcross(asked, work)
  return found === 'unreadable' ? answerNow(asked, work) : { answer: found, isKept: true }
}

async function answerNow({ store, operatorId, name, of }: Asked, work: Work): Promise<Given> {
  try {
    const answer = await work()
    const keep = () => store.keepAnswer(operatorId, name, JSON.stringify({ of, answer })).then(() => true)
    return { answer, isKept: await orElse(false, keep) }
  } catch (error) {
    await orElse(null, () => store.giveUp(operatorId, name))
    throw error
  }
}

// Somebody else, perhaps on another engine, is answering the same request, or has.
async function waitForAnswer(
  { store, operatorId, name, of, until }: Asked,
  taken: string,
): Promise<FocusAnswer | 'given up' | 'unreadable'> {
  for (let entry: string | null = taken; entry !== null; ) {
    const read = findEntry(entry)
    if (!read) return 'unreadable'
    requireSame(read.of, of)
    if (read.answer) return read.answer
    if (performance.now() >= until) throw new InvalidRequest('idempotency.in_progress')
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs))
    entry = await orElse('', () => store.findAnswer(operatorId, name))
  }
  return 'given up'
}

function findEntry(json: string): z.infer<typeof storedEntry> | undefined {
  try {
    return storedEntry.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
