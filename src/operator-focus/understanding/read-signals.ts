import { kinds as allKinds, type Kind, type Lane } from '../contract.ts'
import { findPhrases, type Hit } from './find-phrases.ts'
import { phrases, vocabulary } from './lexicon.ts'
import { functionWords } from './lexicon-writing.ts'
import type { FollowUp, Meaning } from './meaning.ts'
import { readTokens, type Token } from './read-tokens.ts'

/** What was found in a message, weighed but not yet decided. */
export type Signals = {
  tokens: Token[]
  hits: Hit<Meaning>[]
  has(meaning: Meaning): boolean
  /** The weights of all phrases that say this, the same words counted once. */
  score(...meanings: Meaning[]): number
  /** Kinds asked about, the strongest first, without the excluded ones. */
  kinds: Kind[]
  excluded: Kind[]
  followUp: FollowUp | null
  /** Words that no phrase explains. */
  unexplained: number
  evidence: { lane: Lane; words: string[] }[]
}

export function readSignals(message: string): Signals {
  const tokens = readTokens(message, vocabulary)
  const hits = keepLongest(findPhrases(phrases, tokens))
  const score = (...meanings: Meaning[]) => scoreOf(hits.filter((hit) => meanings.includes(hit.meaning)))
  const excluded = allKinds.filter((kind) => score(`not:${kind}`) > 0)
  return {
    tokens,
    hits,
    has: (meaning) => hits.some((hit) => hit.meaning === meaning),
    score,
    kinds: allKinds
      .filter((kind) => !excluded.includes(kind) && score(kind) >= 2)
      .sort((a, b) => score(b) - score(a) || firstPlace(hits, a) - firstPlace(hits, b)),
    excluded,
    followUp: strongest(hits.filter((hit) => isFollowUp(hit.meaning)))?.meaning as FollowUp | null,
    unexplained: countUnexplained(tokens, hits),
    evidence: evidenceFrom(hits, tokens),
  }
}

export const followUps: FollowUp[] = ['next', 'why', 'done', 'more', 'which']

const laneOf: Partial<Record<Meaning, Lane>> = {
  self_harm: 'crisis',
  danger: 'crisis',
  distress: 'distress',
  payments: 'payments',
  concierge: 'concierge',
  maintenance: 'maintenance',
  priority: 'priority',
  wellbeing: 'wellbeing',
  thanks: 'wellbeing',
  hello: 'greeting',
  goodbye: 'greeting',
  off_topic: 'off_topic',
  injection: 'off_topic',
  next: 'follow_up',
  why: 'follow_up',
  done: 'follow_up',
  more: 'follow_up',
  which: 'follow_up',
}

const marks = new Set<Meaning>([
  'overdue',
  'dueToday',
  'atRisk',
  'needsConfirmation',
  'urgent',
  'steady',
  'past',
])

/** A phrase knows better than the words it is made of: "gas bill" leaves nothing of "gas". */
function keepLongest(hits: Hit<Meaning>[]): Hit<Meaning>[] {
  const competing = hits.filter((hit) => !marks.has(hit.meaning))
  return hits.filter((hit) => marks.has(hit.meaning) || !competing.some((other) => covers(other, hit)))
}

function covers(longer: Hit<Meaning>, shorter: Hit<Meaning>): boolean {
  if (longer.at.length <= shorter.at.length) return false
  return shorter.at.every((place) => longer.at.includes(place))
}

function scoreOf(hits: Hit<Meaning>[]): number {
  const counted = new Set<number>()
  let score = 0
  for (const hit of hits.toSorted((a, b) => b.weight - a.weight)) {
    if (hit.at.every((place) => counted.has(place))) continue
    score += hit.weight
    for (const place of hit.at) counted.add(place)
  }
  return score
}

function firstPlace(hits: Hit<Meaning>[], meaning: Meaning): number {
  return Math.min(...hits.filter((hit) => hit.meaning === meaning).map((hit) => hit.at[0] ?? 0))
}

function strongest(hits: Hit<Meaning>[]): Hit<Meaning> | null {
  return hits.toSorted((a, b) => b.weight - a.weight || b.at.length - a.at.length)[0] ?? null
}

function isFollowUp(meaning: Meaning): meaning is FollowUp {
  return (followUps as Meaning[]).includes(meaning)
}

function countUnexplained(tokens: Token[], hits: Hit<Meaning>[]): number {
  const explained = new Set(hits.flatMap((hit) => hit.at))
  return tokens.filter((token, place) => !token.filler && !functionWords.has(token.text) && !explained.has(place))
    .length
}

function evidenceFrom(hits: Hit<Meaning>[], tokens: Token[]): { lane: Lane; words: string[] }[] {
  return hits
    .toSorted((a, b) => b.weight - a.weight || (a.at[0] ?? 0) - (b.at[0] ?? 0))
    .flatMap((hit) => {
      const lane = laneOf[hit.meaning]
      return lane ? [{ lane, words: hit.at.map((place) => tokens[place]?.text ?? '') }] : []
    })
}
