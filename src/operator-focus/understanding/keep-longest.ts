import type { Hit } from './find-phrases.ts'
import type { Meaning } from './meaning.ts'

/** A phrase knows better than the words it is made of: "gas bill" leaves nothing of "gas". */
export function keepLongest(hits: Hit<Meaning>[]): Hit<Meaning>[] {
  const competing = hits.filter((hit) => hit.at.length > 1 && !marks.has(hit.meaning))
  return hits.filter((hit) => marks.has(hit.meaning) || !competing.some((other) => silencesHit(other, hit)))
}

/** These add to what is asked and compete with nothing. */
const marks = new Set<Meaning>([
  'overdue',
  'dueToday',
  'atRisk',
  'needsConfirmation',
  'urgent',
  'steady',
  'past',
])

const silenced: Partial<Record<Meaning, Meaning[]>> = {
  'not:crisis': ['self_harm', 'danger'],
  'not:distress': ['distress'],
}

function silencesHit(longer: Hit<Meaning>, shorter: Hit<Meaning>): boolean {
  if (longer.at.length <= shorter.at.length || !spans(longer.at, shorter.at)) return false
  const only = silenced[longer.meaning]
  if (only && !only.includes(shorter.meaning)) return false
  return shorter.at.every((place) => longer.at.includes(place))
}

function spans(outer: number[], inner: number[]): boolean {
  return (outer[0] ?? 0) <= (inner[0] ?? 0) && (outer.at(-1) ?? 0) >= (inner.at(-1) ?? 0)
}
