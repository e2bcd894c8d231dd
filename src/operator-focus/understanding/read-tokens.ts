import { breakers, classesOf, fillers, lightWords } from './lexicon/word-classes.ts'
import { expandWord, normalise } from './normalise.ts'
import { baseForms } from './word-forms.ts'

/** A word of the message and everything that it may be read as: itself, its base forms, its classes. */
export type Token = {
  text: string
  symbols: string[]
  sentence: number
  clause: number
  filler: boolean
  /** It may stand between any two words of a phrase and change nothing. */
  light: boolean
  /** Nothing but fillers stand before it, or after it, in its clause. */
  opens: boolean
  closes: boolean
  /** A word where a new subject or a new thought begins: a short gap does not reach beyond it. */
  turns: boolean
}

export type Vocabulary = { has(word: string): boolean; correct(word: string): string | null }

export function readTokens(message: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  const place = { sentence: 0, clause: 0 }
  for (const piece of pieces(message)) {
    if (isBreak(piece)) {
      place.clause++
      if (!/[,:]/.test(piece)) place.sentence++
    } else for (const word of expandWord(piece)) tokens.push(createToken(word, place, vocabulary))
  }
  markEdges(tokens)
  markEdges(tokens.toReversed(), 'closes')
  return tokens
}

function pieces(message: string): string[] {
  const found = normalise(message).match(
    /[$€£]\s?\d[\d.,]*|\d+(?:[.,:]\d+)*|[\p{L}\p{N}'*@]+|[.,:;!?\u2014\u2013]+|(?<=\s)-(?=\s)/gu,
  )
  return unstutter(found ?? [])
}

/** "I. Can't. Cope." is one sentence, said with force. */
function unstutter(all: string[]): string[] {
  return all.filter((piece, at) => !(isBreak(piece) && isLone(all, at - 1) && isLone(all, at + 1)))
}

function isLone(all: string[], at: number): boolean {
  return (
    all[at] !== undefined && isBreak(all[at - 1]) && isBreak(all[at + 1]) && /^[.]+$/.test(all[at + 1] ?? '.')
  )
}

function isBreak(piece: string | undefined): boolean {
  return piece === undefined || /^[.,:;!?\u2014\u2013-]/.test(piece)
}

function createToken(
  word: string,
  place: { sentence: number; clause: number },
  vocabulary: Vocabulary,
): Token {
  const text = settle(word, vocabulary)
  return {
    text,
    symbols: symbolsOf(text, vocabulary),
    ...place,
    filler: fillers.has(text),
    light: lightWords.has(text),
    opens: false,
    closes: false,
    turns: breakers.has(text),
  }
}

function settle(word: string, vocabulary: Vocabulary): string {
  if (isKnown(word, vocabulary)) return word
  for (const variant of variants(word)) if (isKnown(variant, vocabulary)) return variant
  return vocabulary.correct(word) ?? word
}

function variants(word: string): string[] {
  const found: string[] = []
  if (/(.)\1\1/.test(word)) found.push(word.replace(/(.)\1{2,}/g, '$1$1'), word.replace(/(.)\1{2,}/g, '$1'))
  if (/\p{L}/u.test(word) && /[0-9@*]/.test(word)) {
    found.push(word.replace(/[013457@]/g, (sign) => lookalikes[sign] ?? sign))
  }
  if (/(.)\1$/.test(word)) found.push(word.slice(0, -1))
  return found
}

const lookalikes: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a' }

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return baseForms(word).some((form) => vocabulary.has(form))
}

function symbolsOf(word: string, vocabulary: Vocabulary): string[] {
  const forms = baseForms(word).filter((form) => vocabulary.has(form))
  const symbols = forms.length > 0 ? forms : [word]
  const classes = new Set(symbols.flatMap((form) => classesOf.get(form) ?? []))
  if (/^[$€£]/.test(word)) classes.add('<money>')
  if (/^\d/.test(word)) classes.add('<number>')
  if (/^(19|20)\d\d$/.test(word)) classes.add('<year>')
  return [...symbols, ...classes]
}

function markEdges(tokens: Token[], edge: 'opens' | 'closes' = 'opens'): void {
  let clause = -1
  let isEdge = true
  for (const token of tokens) {
    if (token.clause !== clause) isEdge = true
    clause = token.clause
    token[edge] = isEdge
    isEdge = isEdge && token.filler
  }
}
