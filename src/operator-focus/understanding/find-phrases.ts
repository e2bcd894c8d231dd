import { type PhraseGraph, type Sense, stepTo } from './phrase-graph.ts'
import type { Token } from './read-tokens.ts'

/** A phrase found in a message: `at` are the places of its words. */
export type Hit<Meaning> = Sense<Meaning> & { at: number[] }

export function findPhrases<Meaning>(graph: PhraseGraph<Meaning>, tokens: Token[]): Hit<Meaning>[] {
  const search: Search<Meaning> = { tokens, hits: new Map() }
  for (let start = 0; start < tokens.length; start++) follow(search, { node: graph, place: start, at: [] })
  return [...search.hits.values()]
}

type Search<Meaning> = { tokens: Token[]; hits: Map<string, Hit<Meaning>> }
type Path<Meaning> = { node: PhraseGraph<Meaning>; place: number; at: number[] }

const near = 3
const far = 7

function follow<Meaning>(search: Search<Meaning>, path: Path<Meaning>): void {
  const { node, place, at } = path
  if (at.length > 0) for (const sense of node.senses) record(search, { ...sense, at })
  if (node.next.size === 0) return
  followEdges(search, path)
  const token = search.tokens[place]
  if (token === undefined || crossesSentence(search.tokens, at, token)) return
  if (at.length > 0 && token.light && !token.closes) follow(search, { node, place: place + 1, at })
  for (const symbol of token.symbols) {
    const next = stepTo(node, symbol)
    if (next) follow(search, { node: next, place: place + 1, at: [...at, place] })
  }
}

function followEdges<Meaning>(search: Search<Meaning>, { node, place, at }: Path<Meaning>): void {
  const opening = search.tokens[place]?.opens ? stepTo(node, '^') : undefined
  if (opening) follow(search, { node: opening, place, at })
  const closing = search.tokens[place - 1]?.closes ? stepTo(node, '$') : undefined
  if (closing) follow(search, { node: closing, place, at })
  if (at.length === 0) return
  const short = stepTo(node, '..')
  if (short) leap(search, { node: short, place, at }, near)
  const long = stepTo(node, '...')
  if (long) leap(search, { node: long, place, at }, far)
}

function leap<Meaning>(search: Search<Meaning>, path: Path<Meaning>, most: number): void {
  const first = search.tokens[path.place - 1]
  for (let skipped = 0; skipped <= most; skipped++) {
    const reached = { ...path, place: path.place + skipped }
    const token = search.tokens[reached.place]
    if (skipped > 0 && isBeyond(first, token, most)) {
      followEdges(search, reached)
      return
    }
    follow(search, reached)
    if (most === near && token?.turns) return
  }
}

/** A gap ends with the sentence; a short one already with the clause. */
function isBeyond(first: Token | undefined, token: Token | undefined, most: number): boolean {
  return token?.sentence !== first?.sentence || (most === near && token?.clause !== first?.clause)
}

function crossesSentence(tokens: Token[], at: number[], token: Token): boolean {
  const last = at.at(-1)
  return last !== undefined && tokens[last]?.sentence !== token.sentence
}

function record<Meaning>(search: Search<Meaning>, hit: Hit<Meaning>): void {
  const key = `${hit.meaning}:${hit.at}`
  const known = search.hits.get(key)
  if (!known || known.weight < hit.weight) search.hits.set(key, hit)
}
