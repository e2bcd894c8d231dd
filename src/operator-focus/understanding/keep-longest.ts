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

/** Nothing else that is said beside it makes a word of self-harm harmless. */
const deniesHarm = new Set<Meaning>(['not:crisis', 'self_harm'])

function silencesHit(longer: Hit<Meaning>, shorter: Hit<Meaning>): boolean {
  if (isExplainedAway(longer, shorter)) return true
  const least = shorter.at.length + (longer.meaning in silenced ? 0 : 1)
  if (longer.at.length < least || !spans(longer.at, shorter.at)) return false
  if (shorter.meaning === 'self_harm' && !deniesHarm.has(longer.meaning)) return false
  const only = silenced[longer.meaning]
  if (only && !only.includes(shorter.meaning)) return false
  return shorter.at.every((place) => longer.at.includes(place))
}

/** A hint that rests on a word with a harmless explanation is none: the fridge died, not the staff beside it. */
function isExplainedAway(harmless: Hit<Meaning>, hint: Hit<Meaning>): boolean {
  const isDenied = silenced[harmless.meaning]?.includes(hint.meaning) && hint.meaning !== 'self_harm'
  return isDenied === true && hint.weight <= mereHint && hint.at.some((place) => harmless.at.includes(place))
}

const mereHint = 4

function spans(outer: number[], inner: number[]): boolean {
  return (outer[0] ?? 0) <= (inner[0] ?? 0) && (outer.at(-1) ?? 0) >= (inner.at(-1) ?? 0)
}
