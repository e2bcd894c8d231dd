import { expandWord, fold } from './normalise.ts'

/**
 * One step of a phrase: a word, a `<class>` of words, `^` or `$` for the edge of a clause, `..` for a few words of the same
 * clause, `...` for a longer way within the sentence.
 */
export type Step = string

/** Every sequence of steps that a pattern such as `can not (cope|go on) anymore?` stands for. */
export function parsePattern(pattern: string): Step[][] {
  const tokens = fold(pattern).match(/<[\w-]+>|\.\.\.|\.\.|[()|?^$]|[^\s()|?^$<>.]+/g) ?? []
  const cursor = { tokens, at: 0 }
  const sequences = parseAlternatives(cursor)
  if (cursor.at < tokens.length) throw new Error(`Unbalanced pattern: ${pattern}`)
  return sequences.filter((sequence) => sequence.length > 0)
}

type Cursor = { tokens: string[]; at: number }

function parseAlternatives(cursor: Cursor): Step[][] {
  const all: Step[][] = []
  do all.push(...parseSequence(cursor))
  while (take(cursor, '|'))
  return all
}

function parseSequence(cursor: Cursor): Step[][] {
  let sequences: Step[][] = [[]]
  while (cursor.at < cursor.tokens.length && !isOneOf(cursor.tokens[cursor.at], ')', '|')) {
    const next = parseItem(cursor)
    sequences = sequences.flatMap((head) => next.map((tail) => [...head, ...tail]))
  }
  return sequences
}

function parseItem(cursor: Cursor): Step[][] {
  const token = cursor.tokens[cursor.at++] ?? ''
  const item = token === '(' ? parseGroup(cursor) : [isPlainWord(token) ? expandWord(token) : [token]]
  return take(cursor, '?') ? [[], ...item] : item
}

function parseGroup(cursor: Cursor): Step[][] {
  const inner = parseAlternatives(cursor)
  if (!take(cursor, ')')) throw new Error('Unbalanced pattern: a group is not closed')
  return inner
}

function take(cursor: Cursor, token: string): boolean {
  const found = cursor.tokens[cursor.at] === token
  if (found) cursor.at++
  return found
}

function isOneOf(token: string | undefined, ...wanted: string[]): boolean {
  return token !== undefined && wanted.includes(token)
}

function isPlainWord(token: string): boolean {
  return !/^[<^$.]/.test(token)
}
