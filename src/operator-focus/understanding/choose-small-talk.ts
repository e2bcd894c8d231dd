import { type Choice, clear, hint, strong, weak } from './choice.ts'
import { askingWords } from './lexicon/word-classes.ts'
import type { Signals } from './read-signals.ts'

export function chooseSmallTalk(signals: Signals): Choice | null {
  const talk = signals.score('wellbeing')
  if (signals.has('injection')) return strong('off_topic')
  if (talk >= clear || signals.has('thanks')) return strong('wellbeing')
  if (talk <= hint && isGreeting(signals) && (signals.unexplained <= 2 || isMereGreeting(signals)))
    return strong('greeting')
  return talk > 0 ? weak('wellbeing') : null
}

/** "Hey, it's Tony from the desk" asks for no desk. */
export function isMereGreeting(signals: Signals): boolean {
  const asks = signals.tokens.some((token) => askingWords.has(token.text))
  const named = signals.kinds[0]?.score ?? 0
  return isGreeting(signals) && !asks && named <= hint && signals.score('priority', 'wellbeing') < clear
}

function isGreeting(signals: Signals): boolean {
  return signals.has('hello') || signals.has('goodbye')
}
