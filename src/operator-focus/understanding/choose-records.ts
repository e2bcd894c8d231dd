import { type Choice, clear, hint, strong, weak } from './choice.ts'
import { chooseSmallTalk, isMereGreeting } from './choose-small-talk.ts'
import type { Signals } from './read-signals.ts'

export function chooseRecords(signals: Signals): Choice | null {
  const [best] = signals.kinds
  const priority = signals.score('priority')
  if (isAcross(signals, priority)) return strong('priority')
  if (best && best.score >= clear) return strong(best.kind)
  const isOnlyExcluding = !best && signals.excluded.length > 0 && !signals.has('wellbeing')
  return priority >= clear || isOnlyExcluding ? strong('priority') : null
}

export function chooseWeakRecords(signals: Signals): Choice | null {
  if (isMereGreeting(signals) || signals.has('injection') || signals.unexplained >= 4) return null
  const [best] = signals.kinds
  if (best) return weak(best.kind)
  return signals.score('priority') >= hint && !chooseSmallTalk(signals) ? weak('priority') : null
}

/** Kinds named about as clearly: the question is which comes first. */
function isAcross({ kinds }: Signals, priority: number): boolean {
  const [first, second, third] = kinds.map(({ score }) => score)
  if (first === undefined || second === undefined) return false
  if (second < clear) return priority > clear && second * 2 >= first
  return (third ?? 0) >= clear || (priority >= clear && second * 2 > first)
}
