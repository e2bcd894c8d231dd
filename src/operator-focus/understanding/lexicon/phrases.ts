import type { Lexicon, Meaning } from '../meaning.ts'
import { type Part, parsePattern } from '../pattern.ts'
import { addPhrase, createPhraseGraph, type PhraseGraph } from '../phrase-graph.ts'
import type { Vocabulary } from '../read-tokens.ts'
import { createSpelling } from '../spelling.ts'
import { baseForms } from '../word-forms.ts'
import { atEase } from './at-ease.ts'
import { concierge } from './concierge.ts'
import { danger } from './danger.ts'
import { distress } from './distress.ts'
import { followUp } from './follow-up.ts'
import { frames } from './frames.ts'
import { harmless } from './harmless.ts'
import { hints } from './hints.ts'
import { injection } from './injection.ts'
import { maintenance } from './maintenance.ts'
import { exclusions, marks } from './marks.ts'
import { offTopic } from './off-topic.ts'
import { payments } from './payments.ts'
import { plainWords } from './plain-words.ts'
import { priority } from './priority.ts'
import { selfHarm } from './self-harm.ts'
import { smallTalk } from './small-talk.ts'
import { steady } from './steady.ts'
import { classesOf, fillers } from './word-classes.ts'
import { emojiWords } from './writing.ts'

export type Known = { phrases: PhraseGraph<Meaning>; vocabulary: Vocabulary }

let known: Known | undefined

/** Everything Lucia can recognise: built when it is first wanted, so that nobody waits for it before she listens. */
export function knownPhrases(): Known {
  known ??= learn(all())
  return known
}

function all(): Lexicon {
  return [
    ...selfHarm,
    ...danger,
    ...hints,
    ...harmless,
    ...distress,
    ...atEase,
    ...smallTalk,
    ...steady,
    ...payments,
    ...concierge,
    ...maintenance,
    ...priority,
    ...followUp,
    ...offTopic,
    ...frames,
    ...injection,
    ...exclusions,
    ...marks,
  ]
}

function learn(lexicon: Lexicon): Known {
  const phrases: PhraseGraph<Meaning> = createPhraseGraph()
  const words = new Set([...classesOf.keys(), ...fillers, ...emojiWords.values()])
  const correctable = new Set(words)
  for (const [meaning, weight, patterns] of lexicon) {
    for (const pattern of patterns.split(';').filter((each) => each.trim() !== '')) {
      const parts = parsePattern(pattern)
      addPhrase(phrases, parts, { meaning, weight })
      for (const word of wordsOf(parts)) {
        words.add(word)
        if (meaning !== 'off_topic' && meaning !== 'injection') correctable.add(word)
      }
    }
  }
  const spelling = createSpelling(correctable)
  const has = (word: string) => words.has(word)
  return { phrases, vocabulary: { has, correct: (word) => (isPlain(word) ? null : spelling(word)) } }
}

function wordsOf(parts: Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part !== 'string') return part.anyOf.flatMap(wordsOf)
    return /^[\p{L}\p{N}]/u.test(part) ? [part] : []
  })
}

function isPlain(word: string): boolean {
  return baseForms(word).some((form) => plainWords.has(form))
}
