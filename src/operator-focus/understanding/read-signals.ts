import { kinds as allKinds, type Kind, type Lane } from '../contract.ts'
import { findPhrases, type Hit } from './find-phrases.ts'
import { keepLongest } from './keep-longest.ts'
import { knownPhrases } from './lexicon/phrases.ts'
import { functionWords } from './lexicon/word-classes.ts'
import { type FollowUp, laneOf, type Meaning } from './meaning.ts'
import { readTokens, type Token } from './read-tokens.ts'

/** What was found in a message, weighed but not yet decided. */
export type Signals = {
  tokens: Token[]
  hits: Hit<Meaning>[]
  has(meaning: Meaning): boolean
  /** The weights of all phrases that say any of this, the same words counted once. */
  score(...meanings: Meaning[]): number
  /** Kinds asked about, the strongest first, without the excluded ones. */
  kinds: { kind: Kind; score: number }[]
  excluded: Kind[]
  followUp: FollowUp | null
  /** How many words no phrase explains. */
  unexplained: number
  evidence: { lane: Lane; words: string[] }[]
}

export function readSignals(message: string): Signals {
  const { phrases, vocabulary } = knownPhrases()
  const tokens = readTokens(message, vocabulary)
  const found = findPhrases(phrases, tokens)
  const hits = keepLongest(found).sort((a, b) => b.weight - a.weight || (a.at[0] ?? 0) - (b.at[0] ?? 0))
  const said = new Set(hits.map((hit) => hit.meaning))
  const score = (...meanings: Meaning[]) => scoreOf(hits.filter((hit) => meanings.includes(hit.meaning)))
  const excluded = allKinds.filter((kind) => said.has(`not:${kind}`))
  return {
    tokens,
    hits,
    has: (meaning) => said.has(meaning),
    score,
    kinds: allKinds
      .filter((kind) => said.has(kind) && !excluded.includes(kind))
      .map((kind) => ({ kind, score: score(kind), place: firstPlace(hits, kind) }))
      .sort((a, b) => b.score - a.score || a.place - b.place),
    excluded,
    followUp: strongestFollowUp(hits),
    unexplained: countUnexplained(tokens, found),
    evidence: evidenceFrom(hits, tokens),
  }
}

export const followUps: FollowUp[] = ['next', 'why', 'done', 'more', 'which']

/** Expects the strongest first. */
function scoreOf(hits: Hit<Meaning>[]): number {
  const counted = new Set<number>()
  let score = 0
  for (const hit of hits) {
    if (hit.at.every((place) => counted.has(place))) continue
    score += hit.weight
    for (const place of hit.at) counted.add(place)
  }
  return score
}

function firstPlace(hits: Hit<Meaning>[], meaning: Meaning): number {
  return Math.min(...hits.filter((hit) => hit.meaning === meaning).map((hit) => hit.at[0] ?? 0))
}

function strongestFollowUp(hits: Hit<Meaning>[]): FollowUp | null {
  const [first] = followUps
    .flatMap((meaning) => hits.filter((hit) => hit.meaning === meaning).map((hit) => ({ ...hit, meaning })))
    .sort((a, b) => b.weight - a.weight || b.at.length - a.at.length)
  return first?.meaning ?? null
}

function countUnexplained(tokens: Token[], hits: Hit<Meaning>[]): number {
  const explained = new Set(hits.flatMap((hit) => hit.at))
  return tokens.filter((token, place) => !isGrammar(token) && !explained.has(place)).length
}

function isGrammar(token: Token): boolean {
  return token.filler || functionWords.has(token.text)
}

function evidenceFrom(hits: Hit<Meaning>[], tokens: Token[]): { lane: Lane; words: string[] }[] {
  return hits.flatMap((hit) => {
    const lane = laneOf[hit.meaning]
    return lane ? [{ lane, words: hit.at.map((place) => tokens[place]?.text ?? '') }] : []
  })
}
