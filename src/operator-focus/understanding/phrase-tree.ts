import type { Step } from './pattern.ts'
import type { Token } from './read-tokens.ts'

/** What a phrase says, and how surely. */
export type Sense<Meaning> = { meaning: Meaning; weight: number }
/** A phrase found in a message: `at` are the places of its words. */
export type Hit<Meaning> = Sense<Meaning> & { at: number[] }

/** All phrases in one tree, so that a message is read once however many phrases there are. */
export type PhraseTree<Meaning> = { next: Map<Step, PhraseTree<Meaning>>; senses: Sense<Meaning>[] }

export function createPhraseTree<Meaning>(): PhraseTree<Meaning> {
  return { next: new Map(), senses: [] }
}

export function addPhrase<Meaning>(tree: PhraseTree<Meaning>, steps: Step[], sense: Sense<Meaning>): void {
  let node = tree
  for (const step of steps) {
    const known = node.next.get(step) ?? createPhraseTree<Meaning>()
    node.next.set(step, known)
    node = known
  }
  node.senses.push(sense)
}

export function findPhrases<Meaning>(tree: PhraseTree<Meaning>, tokens: Token[]): Hit<Meaning>[] {
  const search: Search<Meaning> = { tokens, hits: [] }
  for (let start = 0; start < tokens.length; start++) follow(search, { node: tree, place: start, at: [] })
  return search.hits
}

type Search<Meaning> = { tokens: Token[]; hits: Hit<Meaning>[] }
type Path<Meaning> = { node: PhraseTree<Meaning>; place: number; at: number[] }

const near = 3
const far = 7

function follow<Meaning>(search: Search<Meaning>, path: Path<Meaning>): void {
  const { node, place, at } = path
  if (at.length > 0) for (const sense of node.senses) search.hits.push({ ...sense, at })
  if (node.next.size === 0) return
  followEdges(search, path)
  const token = search.tokens[place]
  if (token === undefined || crossesSentence(search.tokens, at, token)) return
  for (const symbol of token.symbols) {
    const child = node.next.get(symbol)
    if (child) follow(search, { node: child, place: place + 1, at: [...at, place] })
  }
}

function followEdges<Meaning>(search: Search<Meaning>, path: Path<Meaning>): void {
  const { node, place, at } = path
  const opening = node.next.get('^')
  if (opening && search.tokens[place]?.opens) follow(search, { node: opening, place, at })
  const closing = node.next.get('$')
  if (closing && search.tokens[place - 1]?.closes) follow(search, { node: closing, place, at })
  const shortGap = node.next.get('..')
  if (shortGap) leap(search, { node: shortGap, place, at }, near)
  const longGap = node.next.get('...')
  if (longGap) leap(search, { node: longGap, place, at }, far)
}

function leap<Meaning>(search: Search<Meaning>, path: Path<Meaning>, most: number): void {
  const first = search.tokens[path.place - 1]
  for (let skipped = 0; skipped <= most; skipped++) {
    const token = search.tokens[path.place + skipped]
    if (!token || !first || token.sentence !== first.sentence) return
    if (most === near && token.clause !== first.clause) return
    follow(search, { ...path, place: path.place + skipped })
    if (most === near && token.turns) return
  }
}

function crossesSentence(tokens: Token[], at: number[], token: Token): boolean {
  const last = at.at(-1)
  return last !== undefined && tokens[last]?.sentence !== token.sentence
}
