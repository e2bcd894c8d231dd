import { composeFollowUp } from './compose-follow-up.ts'
import { composeDistress, composeGreeting, composeOffTopic, composeWellbeing } from './compose-people.ts'
import { composeRecords } from './compose-records.ts'
import { crisisText } from './crisis-text.ts'
import { doneItems } from './follow-up.ts'
import type { Past } from './needs.ts'
import type { Focus } from './rank.ts'
import type { Scene, Wording } from './scene.ts'
import type { OperatorClock } from './time-zone.ts'
import type { Intent } from './understand.ts'

/** A whole answer, without any model. `done` is what the session now counts as dealt with. */
export type Draft = Wording & { modelMayRephrase: boolean; done: string[] }

/** `focus` is null where the lane needs no records, or where they could not be read. */
export function compose(intent: Intent, focus: Focus | null, past: Past, clock: OperatorClock): Draft {
  const wording = wordingFor({ intent, focus, past, clock })
  return {
    ...wording,
    modelMayRephrase: mayRephrase(intent, focus) && wording.items.length > 0,
    done: doneItems(intent, past),
  }
}

// Gentle answers, boundaries and admissions stay word for word; only a list of fresh records may be put in other words.
function mayRephrase({ lane, tender, followUp }: Intent, focus: Focus | null): boolean {
  const isPlain = focus?.stale === false && !focus.isCut && focus.matching > 0
  return fromRecords.has(lane) && !tender && followUp !== 'done' && isPlain
}

const fromRecords = new Set<Intent['lane']>(['priority', 'payments', 'concierge', 'maintenance', 'follow_up'])

function wordingFor(scene: Scene): Wording {
  switch (scene.intent.lane) {
    case 'crisis':
      return { reply: crisisText[scene.intent.crisis ?? 'danger'], items: [], nextStep: null }
    case 'distress':
      return composeDistress(scene)
    case 'greeting':
      return composeGreeting(scene)
    case 'wellbeing':
      return composeWellbeing(scene)
    case 'off_topic':
      return composeOffTopic(scene)
    case 'follow_up':
      return composeFollowUp(scene)
    default:
      return composeRecords(scene)
  }
}
