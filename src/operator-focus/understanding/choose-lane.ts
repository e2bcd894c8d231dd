import type { Kind, Lane } from '../contract.ts'
import type { Past } from '../needs.ts'
import { followUps, type Signals } from './read-signals.ts'

export type Choice = { lane: Lane; strength: 'strong' | 'weak' }

/** People before everything, then what was asked for, then small talk. */
export function chooseLane(signals: Signals, past: Past): Choice {
  return (
    chooseCrisis(signals) ??
    chooseDistress(signals) ??
    chooseOffTopic(signals) ??
    chooseFollowUp(signals, past) ??
    chooseRecords(signals) ??
    chooseSmallTalk(signals) ??
    chooseGuess(signals, past)
  )
}

const clear = 4

function chooseCrisis(signals: Signals): Choice | null {
  if (signals.score('self_harm') >= clear) return strong('crisis')
  if (signals.score('danger') < clear) return null
  const isHistory =
    signals.has('past') && signals.score('payments', 'maintenance', 'concierge', 'priority') >= 4
  return isHistory ? null : strong('crisis')
}

function chooseDistress(signals: Signals): Choice | null {
  return signals.score('distress') >= clear ? strong('distress') : null
}

/** A poem about payments is a poem; but a joke in one sentence does not hide the request in another. */
function chooseOffTopic(signals: Signals): Choice | null {
  const wrappers = signals.hits.filter((hit) => hit.meaning === 'off_topic' && hit.weight >= 5)
  if (wrappers.length === 0) return null
  const sentences = new Set(wrappers.flatMap((hit) => hit.at.map((place) => signals.tokens[place]?.sentence)))
  const asksElsewhere = signals.hits.some(
    (hit) =>
      ['payments', 'concierge', 'maintenance', 'priority'].includes(hit.meaning) &&
      hit.weight >= clear &&
      !hit.at.some((place) => sentences.has(signals.tokens[place]?.sentence)),
  )
  return asksElsewhere ? null : strong('off_topic')
}

function chooseFollowUp(signals: Signals, past: Past): Choice | null {
  const followUp = signals.score(...followUps)
  const records = Math.max(bestKind(signals).score, signals.score('priority'))
  if (followUp < clear) return null
  return followUp > records || (followUp === records && past.turns.length > 0) ? strong('follow_up') : null
}

function chooseRecords(signals: Signals): Choice | null {
  const { kind, score } = bestKind(signals)
  const priority = signals.score('priority')
  const isAcross = signals.kinds.length > 1 && priority >= clear
  if (kind && score >= 2 && !isAcross && (score >= clear || priority < clear)) {
    return { lane: kind, strength: score >= clear ? 'strong' : 'weak' }
  }
  if (priority >= clear || isAcross || (!kind && signals.excluded.length > 0)) return strong('priority')
  if (priority >= 2 && !chooseSmallTalk(signals)) return { lane: 'priority', strength: 'weak' }
  return null
}

function bestKind(signals: Signals): { kind: Kind | null; score: number } {
  const kind = signals.kinds[0] ?? null
  return { kind, score: kind ? signals.score(kind) : 0 }
}

function chooseSmallTalk(signals: Signals): Choice | null {
  const isGreeting = signals.has('hello') || signals.has('goodbye')
  const injected = signals.score('injection')
  if (injected > 0) return strong('off_topic')
  if (signals.score('wellbeing') >= 3 || signals.has('thanks')) return strong('wellbeing')
  if (isGreeting && signals.unexplained <= 2) return strong('greeting')
  return signals.has('wellbeing') ? { lane: 'wellbeing', strength: 'weak' } : null
}

function chooseGuess(signals: Signals, past: Past): Choice {
  const isShort = signals.tokens.length <= 6
  if (past.turns.length > 0 && isShort && signals.score(...followUps) > 0)
    return { lane: 'follow_up', strength: 'weak' }
  return { lane: 'off_topic', strength: 'weak' }
}

function strong(lane: Lane): Choice {
  return { lane, strength: 'strong' }
}
