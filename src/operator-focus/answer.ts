import { chooseLane } from './choose-lane.ts'
import { compose } from './compose.ts'
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
  question.progress?.({ lane: intent.lane })
  const snapshot = await readRecords(intent, needs)
  const focus = snapshot && rank(snapshot, intent, past, clock)
  const draft = compose(intent, focus, past, clock)
  witness.step('composed', { lane: intent.lane, items: draft.items.length })
  question.progress?.({ items: draft.items })
  const wording = await phraseDraft({ draft, question }, needs)
  const turn: Turn = {
    id: question.requestId,
    at: clock.now,
    message: question.message,
    lane: intent.lane,
    kinds: intent.kinds,
    reply: wording.reply,
    items: draft.items,
    nextStep: draft.nextStep,
    tender: intent.tender,
    done: draft.done,
  }
  const isKept = await continuity.remember(turn, { operatorId: question.operatorId, sessionId: session.id })
  const degraded = degradedParts({
    records: readsRecords(intent) && snapshot?.stale !== false,
    continuity: !session.isWhole || !isKept,
    model: wording.failed,
  })
  witness.run({ lane: intent.lane, source: wording.source, items: draft.items.length, degraded })
  return {
    requestId: question.requestId,
    sessionId: session.id,
    lane: intent.lane,
    reply: wording.reply,
    items: draft.items,
    nextStep: draft.nextStep,
    asOf: (snapshot?.asOf ?? clock.now).toISOString(),
    source: wording.source,
    degraded,
  }
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
