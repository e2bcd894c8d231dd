/** Finds the known word that a misspelt one was meant to be, or null. */
export type Spelling = (word: string) => string | null

/**
 * Symmetric deletion: a word and its typo share a form with letters left out, so one lookup per form replaces a comparison
 * with the whole vocabulary. One slip is forgiven from five letters, two from nine.
 */
export function createSpelling(vocabulary: Iterable<string>): Spelling {
  const index = new Map<string, string[]>()
  for (const word of vocabulary) {
    if (word.length < 4) continue
    for (const form of shortened(word, slipsAllowed(word.length))) {
      const words = index.get(form)
      if (words) words.push(word)
      else index.set(form, [word])
    }
  }
  return (word) => findNearest(word, index)
}

function findNearest(word: string, index: Map<string, string[]>): string | null {
  if (word.length < 4 || word.length > 24) return null
  let nearest: string | null = null
  let least = slipsAllowed(word.length) + 1
  for (const form of shortened(word, slipsAllowed(word.length))) {
    for (const candidate of index.get(form) ?? []) {
      const cost = slips(word, candidate)
      if (cost < least) {
        nearest = candidate
        least = cost
      }
    }
  }
  return nearest
}

function slipsAllowed(length: number): number {
  return length >= 9 ? 2 : 1
}

function shortened(word: string, depth: number): Set<string> {
  const forms = new Set([word])
  let layer = [word]
  for (let left = depth; left > 0; left--) {
    layer = layer.flatMap((form) => Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1)))
    for (const form of layer) forms.add(form)
  }
  return forms
}

/** Letters that differ, neighbours swapped counting less than one; infinite where it is likelier to be another word. */
function slips(typo: string, word: string): number {
  const [cost, swapsOnly] = distance(typo, word)
  if (swapsOnly) return cost * 0.8
  const isShort = Math.min(typo.length, word.length) < 5
  return isShort || typo[0] !== word[0] || cost > slipsAllowed(word.length) ? Number.POSITIVE_INFINITY : cost
}

function distance(a: string, b: string): [cost: number, swapsOnly: boolean] {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  const cost = row[b.length] ?? 0
  return [cost, cost === 1 && a.length === b.length && isSwap(a, b)]
}

function isSwap(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at]
}
