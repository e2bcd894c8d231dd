import type { FocusItem } from './contract.ts'
import { type FactKey, factsOf } from './ground-facts.ts'
import { plainText, wordsOf } from './ground-words.ts'
import type { Grounds } from './grounds.ts'
import { sayMoney } from './money.ts'

/** What one part of the draft, or the question, vouches for. */
export type Source = { text: string; facts: Set<FactKey>; words: Set<string> }
export type ItemSource = Source & { item: FocusItem; title: string; titleWords: string[] }

/** `shared` is what the draft says beside its items: counts, times of reading. */
export type Sources = {
  items: ItemSource[]
  shared: Source
  question: Source
  instructions: string
  /** The text without what it tells word for word from the records. */
  neutral: (text: string) => string
}

export function createSources({ draft, question, instructions }: Grounds): Sources {
  const items = draft.items.map(itemSource)
  const own = draft.items.flatMap(({ title, why }) => [title, why])
  const actions = draft.nextStep ? [draft.nextStep.action] : []
  const first = items.find(({ item }) => item.id === draft.nextStep?.itemId)
  if (first) for (const word of wordsOf(actions.join(' '))) first.words.add(word)
  const shared = sourceOf(without(draft.reply, [...actions, ...own]))
  for (const count of [`count:${items.length}:item`, `plain:${items.length}`]) shared.facts.add(count)
  for (const key of items.map((_, index) => `rank:${index + 1}`)) shared.facts.add(key)
  return {
    items,
    shared,
    question: sourceOf(question),
    instructions,
    neutral: (text) => without(text, own),
  }
}

function itemSource(item: FocusItem): ItemSource {
  const money = item.amount === undefined ? '' : sayMoney(item.amount, item.currency ?? null)
  const title = plainText(item.title)
  const source = sourceOf([item.title, item.why, item.kind, item.severity, item.id, money].join('. '))
  if (item.amount !== undefined) source.facts.add(`plain:${item.amount}`)
  source.facts.add(`id:${item.id.toLowerCase()}`)
  return {
    ...source,
    item,
    title,
    titleWords: [...new Set(wordsOf(title))].filter((word) => !stopWords.has(word)),
  }
}

function sourceOf(text: string): Source {
  return {
    text,
    facts: new Set(factsOf(text).flatMap(({ key }) => vouchedBy(key))),
    words: new Set(wordsOf(text)),
  }
}

/** "2 urgent payments" also vouches for "2 payments" and "2 items". */
function vouchedBy(key: string): string[] {
  const [sort, count, noun, ...how] = key.split(':')
  if (sort !== 'count') return [key]
  return [key, `count:${count}:${noun}`, `count:${count}:item`, ['count', count, 'item', ...how].join(':')]
}

/** The text with each of the parts taken out, whatever their case. */
function without(text: string, parts: string[]): string {
  const longestFirst = parts
    .map(plainText)
    .filter((part) => part !== '')
    .sort((a, b) => b.length - a.length)
  return longestFirst.reduce(
    (rest, part) => rest.replaceAll(new RegExp(RegExp.escape(part), 'giu'), ' '),
    plainText(text),
  )
}

// Words that a sentence about any item may hold: none of them names one.
const stopWords = new Set(
  `a an and at by for from in of on or the to with is 1 2 3 4 5 6 7 8 9 day week month hour today tomorrow yesterday
  monday tuesday wednesday thursday friday saturday sunday guest arrives arrival due overdue late open need needs
  confirmation risk amount safety first critical high marked urgent now item payment concierge maintenance request issue`.split(
    /\s+/,
  ),
)
