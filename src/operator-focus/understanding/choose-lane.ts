import type { Past } from '../needs.ts'
import { type Choice, clear, hint, strong, weak } from './choice.ts'
import { chooseRecords, chooseWeakRecords } from './choose-records.ts'
import { chooseSmallTalk, isMereGreeting } from './choose-small-talk.ts'
import { pointers } from './lexicon/word-classes.ts'
import type { Meaning } from './meaning.ts'
import { followUps, type Signals } from './read-signals.ts'

/** A topic of the world: a guest's tickets for the football are still a request. */
const mereTopic = 5

/** People before everything, then what was asked for, then small talk. */
export function chooseLane(signals: Signals, past: Past): Choice {
  return (
    chooseCrisis(signals) ??
    chooseDistress(signals) ??
    chooseOffTopic(signals) ??
    chooseFollowUp(signals, past) ??
    chooseRecords(signals) ??
    chooseConcern(signals) ??
    chooseWeakRecords(signals) ??
    chooseSmallTalk(signals) ??
    chooseGuess(signals, past)
  )
}

const aboutRecords: Meaning[] = ['payments', 'concierge', 'maintenance', 'priority']

function chooseCrisis(signals: Signals): Choice | null {
  if (signals.score('self_harm') >= clear) return strong('crisis')
  if (signals.score('danger', 'self_harm') < clear) return null
  const isHistory = signals.has('past') && (signals.kinds[0]?.score ?? 0) >= clear
  return isHistory ? null : strong('crisis')
}

function chooseDistress(signals: Signals): Choice | null {
  return signals.score('distress') >= clear ? strong('distress') : null
}

/** A poem about payments is a poem; but a joke in one sentence does not hide the request in another. */
function chooseOffTopic({ hits, tokens, kinds }: Signals): Choice | null {
  const sentenceOf = (place: number) => tokens[place]?.sentence
  const isForRecords = (kinds[0]?.score ?? 0) > clear
  const wrappers = hits.filter(
    (hit) => hit.meaning === 'off_topic' && !(isForRecords && hit.weight <= mereTopic),
  )
  if (wrappers.length === 0) return null
  const wrapped = new Set(wrappers.flatMap((hit) => hit.at.map(sentenceOf)))
  const requests = hits.filter((hit) => aboutRecords.includes(hit.meaning) && hit.weight >= clear)
  const asksElsewhere = requests.some((hit) => !hit.at.some((place) => wrapped.has(sentenceOf(place))))
  return asksElsewhere ? null : strong('off_topic')
}

function chooseFollowUp(signals: Signals, past: Past): Choice | null {
  const followUp = signals.score(...followUps)
  const kind = signals.kinds[0]?.score ?? 0
  const speaksForItself = kind >= clear && (past.turns.length === 0 || isNamedFirst(signals))
  if (followUp < clear || speaksForItself) return null
  const records = Math.max(kind, signals.score('priority'))
  return followUp > records || (followUp === records && past.turns.length > 0) ? strong('follow_up') : null
}

/** "The shuttle at five, is it booked?" points at its own shuttle. */
function isNamedFirst({ hits, kinds }: Signals): boolean {
  const placeOf = (meanings: Meaning[]) =>
    Math.min(...hits.filter((hit) => meanings.includes(hit.meaning)).map((hit) => hit.at[0] ?? 0))
  return placeOf(kinds.slice(0, 1).map(({ kind }) => kind)) < placeOf(followUps)
}

/** A single hint of need, and nothing else that is clear: rather asked after in vain than passed over. */
function chooseConcern(signals: Signals): Choice | null {
  if (isMereGreeting(signals)) return null
  if (signals.score('danger', 'self_harm') >= hint) return weak('crisis')
  return signals.score('distress') > hint ? weak('distress') : null
}

function chooseGuess(signals: Signals, past: Past): Choice {
  return weak(pointsBack(signals, past) ? 'follow_up' : 'off_topic')
}

/** Short, with nothing of its own to speak of but a word that points at what was said. */
function pointsBack({ tokens, unexplained, followUp }: Signals, past: Past): boolean {
  const hasPast = past.turns.length > 0
  if (tokens.length > 10 || unexplained > (hasPast ? 2 : 1)) return false
  return (hasPast && followUp !== null) || tokens.some((token) => pointers.has(token.text))
}
