import { type Kind, kinds, type Lane } from './contract.ts'
import { choosableLanes, laneInstructions } from './instructions.ts'
import type { Needs, Past, Question } from './needs.ts'
import { orElse } from './or-else.ts'
import { type Intent, understand } from './understand.ts'

/** What the operator means: by the words, and where these are weak evidence by the model, if it answers in time. */
export async function chooseLane(
  { message }: Question,
  past: Past,
  { model, witness }: Needs,
): Promise<Intent> {
  const intent = understand(message, past)
  witness.step('understood', { lane: intent.lane, strength: intent.strength })
  if (!mayAsk(intent)) return intent
  const ask = { instructions: laneInstructions, data: { message, guess: intent.lane }, lanes: choosableLanes }
  const said = await orElse(null, () => model.chooseLane(ask))
  const lane = choosableLanes.find((known) => known === said?.text)
  witness.step('lane chosen', { lane: lane ?? intent.lane, source: lane ? 'model' : 'words' })
  return lane && lane !== intent.lane ? { ...intent, lane, kinds: kindsOf(lane, intent) } : intent
}

// What is off topic never reaches a model, and neither does a hard moment.
function mayAsk({ strength, lane, tender }: Intent): boolean {
  return strength === 'weak' && !tender && choosableLanes.includes(lane) && lane !== 'off_topic'
}

function kindsOf(lane: Lane, { excluded, kinds: named }: Intent): Kind[] {
  const own = kinds.find((kind) => kind === lane)
  if (own) return [own]
  if (lane === 'follow_up') return named.length > 0 ? named : [...kinds]
  return lane === 'priority' ? kinds.filter((kind) => !excluded.includes(kind)) : []
}
