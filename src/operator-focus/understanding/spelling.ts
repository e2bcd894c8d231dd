/** Finds the known word that a misspelt one was meant to be, or null. */
export type Spelling = (word: string) => string | null

type Entry = { word: string; letters: number }

/** One slip is forgiven from five letters, two from nine; two neighbours swapped also in words of four. */
export function createSpelling(vocabulary: Iterable<string>): Spelling {
  const byStart = new Map<string, Entry[]>()
  for (const word of vocabulary) {
    if (word.length < 4) continue
    const key = `${word[0]}${word.length}`
    const entry = { word, letters: letterSet(word) }
    const bucket = byStart.get(key)
    if (bucket) bucket.push(entry)
    else byStart.set(key, [entry])
  }
  return (word) => (word.length < 4 || word.length > 24 ? null : findNearest(word, byStart))
}

function findNearest(word: string, byStart: Map<string, Entry[]>): string | null {
  const allowed = slipsAllowed(word.length)
  const letters = letterSet(word)
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const start of new Set([word[0], word[1]])) {
    for (let length = word.length - allowed; length <= word.length + allowed; length++) {
      for (const entry of byStart.get(`${start}${length}`) ?? []) {
        if (bitsSet(letters ^ entry.letters) > 2 * allowed) continue
        const cost = slips(word, entry.word)
        if (cost < least) {
          nearest = entry.word
          least = cost
        }
      }
    }
  }
  return nearest
}

function slipsAllowed(length: number): number {
  return length >= 9 ? 2 : 1
}

/** How wrong the typo is, a swap and a letter left out counting less than other slips; infinite where it is likelier to be another word. */
function slips(typo: string, word: string): number {
  if (typo.length === word.length && isSwap(typo, word)) return 0.8
  const isShort = Math.min(typo.length, word.length) < 5
  if (isShort || typo[0] !== word[0]) return Number.POSITIVE_INFINITY
  const cost = distance(typo, word) - (word.length > typo.length ? 0.1 : 0)
  return cost > Math.min(slipsAllowed(word.length), slipsAllowed(typo.length + 1))
    ? Number.POSITIVE_INFINITY
    : cost
}

function isSwap(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const slip = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + slip)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? cost) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** The letters of a word as bits: two words that differ in many letters need no closer look. */
function letterSet(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32)
  return bits
}

function bitsSet(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
