import type { Part, Step } from './pattern.ts'

/** What a phrase says, and how surely. */
export type Sense<Meaning> = { meaning: Meaning; weight: number }

/** All phrases in one graph, so that a message is read once however many phrases there are. */
export type PhraseGraph<Meaning> = { next: Map<Step, PhraseGraph<Meaning>[]>; senses: Sense<Meaning>[] }

export function createPhraseGraph<Meaning>(): PhraseGraph<Meaning> {
  return { next: new Map(), senses: [] }
}

export function addPhrase<Meaning>(graph: PhraseGraph<Meaning>, parts: Part[], sense: Sense<Meaning>): void {
  const entry = leadingTo(parts, { next: new Map(), senses: [sense] })
  if (entry.senses.length > 0) throw new Error('A phrase may not match nothing')
  absorb(graph, entry)
}

/** Where a step leads. What begins alike is joined when it is first walked, so that it is walked once from then on. */
export function stepTo<Meaning>(graph: PhraseGraph<Meaning>, step: Step): PhraseGraph<Meaning> | undefined {
  const nodes = graph.next.get(step)
  if (nodes === undefined || nodes.length < 2) return nodes?.[0]
  const joined = createPhraseGraph<Meaning>()
  for (const node of new Set(nodes)) absorb(joined, node)
  graph.next.set(step, [joined])
  return joined
}

/** Built from the end, so that alternatives share what follows them. */
function leadingTo<Meaning>(parts: Part[], end: PhraseGraph<Meaning>): PhraseGraph<Meaning> {
  return parts.reduceRight((next, part) => {
    if (typeof part === 'string') return { next: new Map([[part, [next]]]), senses: [] }
    const choice = createPhraseGraph<Meaning>()
    for (const alternative of part.anyOf) absorb(choice, leadingTo(alternative, next))
    return choice
  }, end)
}

function absorb<Meaning>(graph: PhraseGraph<Meaning>, other: PhraseGraph<Meaning>): void {
  for (const [step, nodes] of other.next) {
    const known = graph.next.get(step)
    if (known) known.push(...nodes)
    else graph.next.set(step, [...nodes])
  }
  graph.senses.push(...other.senses)
}
