import { chooseLane } from './choose-lane.ts'
import { compose, type Draft } from './compose.ts'
import type { DegradedPart, FocusAnswer } from './contract.ts'
import type { Needs, Question, Snapshot, Turn } from './needs.ts'
import { orElse } from './or-else.ts'
import { phraseDraft } from './phrase-draft.ts'
import { rank } from './rank.ts'
import type { Intent } from './understand.ts'

/** The story of one question, from what was said before to what will be remembered. */
export async function answerOperator(question: Question, needs: Needs): Promise<FocusAnswer> {
  const { continuity, witness, timeZone } = needs
  const clock = { now: needs.now(), timeZone }
  const session = await continuity.open(question)
  const { past } = session
  const intent = await chooseLane(question, past, needs)
  const { lane } = intent
  witness.run({ lane })
  question.progress?.({ lane })
  const snapshot = await readRecords(intent, needs)
  const focus = snapshot && rank(snapshot, intent, past, clock)
  const draft = compose(intent, focus, past, clock)
  const { items, nextStep } = draft
  witness.step('composed', { lane, items: items.length })
  question.progress?.({ items })
  const { reply, source, failed } = await phraseDraft({ draft, question }, needs)
  const turn = toTurn({ question, intent, draft, reply, at: clock.now })
  const isKept = await continuity.remember(turn, { operatorId: question.operatorId, sessionId: session.id })
  const degraded = degradedParts({
    records: readsRecords(intent) && snapshot?.stale !== false,
    continuity: !session.isWhole || !isKept,
    model: failed,
  })
  witness.run({ source, items: items.length, degraded })
  const asOf = (snapshot?.asOf ?? clock.now).toISOString()
  const { requestId } = question
  return { requestId, sessionId: session.id, lane, reply, items, nextStep, asOf, source, degraded }
}

type Said = { question: Question; intent: Intent; draft: Draft; reply: string; at: Date }

function toTurn({ question, intent, draft, reply, at }: Said): Turn {
  const { requestId: id, message } = question
  const { lane, kinds, tender } = intent
  const { items, nextStep, done } = draft
  return { id, at, message, lane, kinds, reply, items, nextStep, tender, done }
}

// Whoever is overwhelmed gets a kind answer also when the records are away; a question about them is not guessed at.
async function readRecords(intent: Intent, { records }: Needs): Promise<Snapshot | null> {
  if (!readsRecords(intent)) return null
  const read = () => records.openItems(intent.kinds)
  return intent.lane === 'distress' ? await orElse(null, read) : await read()
}

function readsRecords({ lane, kinds }: Intent): boolean {
  return kinds.length > 0 && !['greeting', 'wellbeing', 'crisis', 'off_topic'].includes(lane)
}

function degradedParts(isMissing: Record<DegradedPart, boolean>): DegradedPart[] {
  return (Object.keys(isMissing) as DegradedPart[]).filter((part) => isMissing[part])
}
