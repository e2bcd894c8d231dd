import { concierge } from './lexicon-concierge.ts'
import { crisis } from './lexicon-crisis.ts'
import { distress } from './lexicon-distress.ts'
import { maintenance } from './lexicon-maintenance.ts'
import { exclusions, marks } from './lexicon-marks.ts'
import { offTopic } from './lexicon-off-topic.ts'
import { payments } from './lexicon-payments.ts'
import { plainWords } from './lexicon-plain.ts'
import { followUp, priority } from './lexicon-priority.ts'
import { tone } from './lexicon-tone.ts'
import { classesOf, emojiWords, fillers } from './lexicon-writing.ts'
import type { Lexicon, Meaning } from './meaning.ts'
import { type Part, parsePattern } from './pattern.ts'
import { addPhrase, createPhraseGraph, type PhraseGraph } from './phrase-graph.ts'
import type { Vocabulary } from './read-tokens.ts'
import { createSpelling } from './spelling.ts'
import { baseForms } from './word-forms.ts'

/** Everything Lucia can recognise, built once when the process starts. */
export const phrases: PhraseGraph<Meaning> = createPhraseGraph()
export const vocabulary: Vocabulary = learn([
  ...crisis,
  ...distress,
  ...tone,
  ...payments,
  ...concierge,
  ...maintenance,
  ...priority,
  ...followUp,
  ...offTopic,
  ...exclusions,
  ...marks,
])

function learn(lexicon: Lexicon): Vocabulary {
  const words = new Set([...classesOf.keys(), ...fillers, ...emojiWords.values()])
  const correctable = new Set(words)
  for (const [meaning, weight, patterns] of lexicon) {
    for (const pattern of patterns.split(/[;\n]/).filter((line) => line.trim() !== '')) {
      const parts = parsePattern(pattern)
      addPhrase(phrases, parts, { meaning, weight })
      for (const word of wordsOf(parts)) {
        words.add(word)
        if (meaning !== 'off_topic' && meaning !== 'injection') correctable.add(word)
      }
    }
  }
  const spelling = createSpelling(correctable)
  return { has: (word) => words.has(word), correct: (word) => (isPlain(word) ? null : spelling(word)) }
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
