import type { Sources } from './ground-sources.ts'
import type { Statement } from './ground-statements.ts'
import { everydayWords } from './ground-vocabulary.ts'
import { wordsOf } from './ground-words.ts'
import type { GroundFault } from './grounds.ts'

/** A name or a quotation that neither the statement's own records nor the question know. */
export function findForeignName({ text, owners }: Statement, sources: Sources): GroundFault | null {
  const known = [sources.shared, sources.question]
  const isKnown = (word: string) =>
    known.some(({ words }) => words.has(word)) ||
    (owners.length > 0 && owners.every(({ words }) => words.has(word)))
  const said = [...quoted(text), ...addressed(text), ...capitalised(text)]
  return said.some((word) => !isKnown(word)) ? 'name' : null
}

function capitalised(text: string): string[] {
  const names = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}'-]*/gu) ?? []
  return names.flatMap(wordsOf).filter((word) => !everydayWords.has(word))
}

function quoted(text: string): string[] {
  const quotes = text.match(/"[^"]+"|(?<![\p{L}])'[^']+'(?![\p{L}])/gu) ?? []
  return quotes.flatMap(wordsOf)
}

// A name in small letters gives itself away by what goes before it.
function addressed(text: string): string[] {
  const found = text.matchAll(
    /\b(?:call|phone|ring|text|email|mr|mrs|ms|dr|señora?|named|called)\b\.? (?<name>\p{Ll}+)/giu,
  )
  return [...found]
    .flatMap(({ groups }) => wordsOf(groups?.name ?? ''))
    .filter((word) => !everydayWords.has(word))
}
