import { expandWord, fold } from './normalise.ts'

/**
 * One step of a phrase: a word, a `<class>` of words, `^` or `$` for the edge of a clause, `..` for a few words of the same
 * clause, `...` for a longer way within the sentence.
 */
export type Step = string
export type Part = Step | Choice
/** Any one of these sequences; an empty one where the part may be left out. */
export type Choice = { anyOf: Part[][] }

/** Reads a pattern such as `can not (cope|go on) anymore?`. */
export function parsePattern(pattern: string): Part[] {
  const tokens = fold(pattern).match(/<[\w-]+>|\.\.\.|\.\.|[()|?^$]|[^\s()|?^$<>.]+/g) ?? []
  const cursor = { tokens, at: 0 }
  const anyOf = parseAlternatives(cursor)
  if (cursor.at < tokens.length) throw new Error(`Unbalanced pattern: ${pattern}`)
  return [{ anyOf }]
}

type Cursor = { tokens: string[]; at: number }

function parseAlternatives(cursor: Cursor): Part[][] {
  const all: Part[][] = []
  do all.push(parseSequence(cursor))
  while (take(cursor, '|'))
  return all
}

function parseSequence(cursor: Cursor): Part[] {
  const parts: Part[] = []
  while (
    cursor.at < cursor.tokens.length &&
    cursor.tokens[cursor.at] !== ')' &&
    cursor.tokens[cursor.at] !== '|'
  ) {
    parts.push(...parseItem(cursor))
  }
  return parts
}

function parseItem(cursor: Cursor): Part[] {
  const token = cursor.tokens[cursor.at++] ?? ''
  const item = token === '(' ? [parseGroup(cursor)] : isPlainWord(token) ? expandWord(token) : [token]
  return take(cursor, '?') ? [{ anyOf: [[], item] }] : item
}

function parseGroup(cursor: Cursor): Choice {
  const anyOf = parseAlternatives(cursor)
  if (!take(cursor, ')')) throw new Error('Unbalanced pattern: a group is not closed')
  return { anyOf }
}

function take(cursor: Cursor, token: string): boolean {
  const found = cursor.tokens[cursor.at] === token
  if (found) cursor.at++
  return found
}

function isPlainWord(token: string): boolean {
  return !/^[<^$.]/.test(token)
}
