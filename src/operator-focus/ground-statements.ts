import { type Fact, factsOf } from './ground-facts.ts'
import type { ItemSource, Sources } from './ground-sources.ts'
import { plainText, wordsOf } from './ground-words.ts'

/** A clause of the model's wording, and the items that it speaks of: those it mentions, else those around it. */
export type Statement = {
  text: string
  words: string[]
  facts: Fact[]
  mentioned: boolean
  owners: ItemSource[]
}

export function readStatements(text: string, { items }: Sources): Statement[] {
  const marked = markTitles(plainText(text), items)
  let before: ItemSource[] = []
  const statements = marked.split(sentenceEnd).flatMap((sentence) => {
    const said = sentence.split(clauseEnd).map((clause) => readClause(clause, items))
    const owned = withOwners(
      said.map((clause) => ({ ...clause, owners: withoutTwins(clause.owners, said) })),
      before,
    )
    before = owned.at(-1)?.owners ?? before
    return owned
  })
  return settleOwners(statements, items)
}

const sentenceEnd = /(?<=[.!?…]["')]?)\s+|\n+|;\s*/
const clauseEnd = /,\s+|\s+(?=(?:and|while|but|then|plus|whereas|followed by|before|after)\s)|:\s+|\s-\s|[()]/
const markBase = 0xe000

// A title told word for word becomes one private character, so that its own words are not taken for claims.
function markTitles(text: string, items: ItemSource[]): string {
  const byLength = items
    .map(({ title }, index) => ({ title, index }))
    .sort((a, b) => b.title.length - a.title.length)
  return byLength.reduce((marked, { title, index }) => {
    const exact = new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(title)}(?![\\p{L}\\p{N}])`, 'giu')
    return marked.replaceAll(exact, String.fromCharCode(markBase + index))
  }, text)
}

function readClause(clause: string, items: ItemSource[]): Statement {
  const marks = items.filter((_, index) => clause.includes(String.fromCharCode(markBase + index)))
  const text = clause.replace(/[\uE000-\uE0FF]/g, ' ')
  const words = wordsOf(text)
  const sameTitle = (source: ItemSource) => marks.some(({ title }) => title === source.title)
  const owners =
    marks.length > 0
      ? items.filter(sameTitle)
      : closest(items.map((source) => mentionOf(source, text, words)))
  return { text, words, facts: factsOf(text), mentioned: owners.length > 0, owners }
}

type Mention = { source: ItemSource; matched: string[] }

function mentionOf(source: ItemSource, text: string, words: string[]): Mention {
  if (source.item.id.length > 2 && text.includes(source.item.id))
    return { source, matched: source.titleWords }
  const matched = source.titleWords.filter((word) => words.includes(word))
  return { source, matched: matched.length >= source.titleWords.length * 0.6 ? matched : [] }
}

// "the deposit for 204" is not also "the deposit": whoever matches only a part of another's words is not meant.
function closest(mentions: Mention[]): ItemSource[] {
  const named = mentions.filter(({ matched }) => matched.length > 0)
  const isPartOfAnother = ({ matched }: Mention) =>
    named.some(
      (other) =>
        other.matched.length > matched.length && matched.every((word) => other.matched.includes(word)),
    )
  return named.filter((mention) => !isPartOfAnother(mention)).map(({ source }) => source)
}

// Of items with one title, the sentence means the one whose record says most of what it says.
function withoutTwins(owners: ItemSource[], sentence: Statement[]): ItemSource[] {
  const told = ({ facts, words }: ItemSource) =>
    sentence.flatMap((clause) => clause.facts.filter(({ key }) => facts.has(key))).length +
    sentence.flatMap((clause) => clause.words.filter((word) => words.has(word))).length
  const best = new Map<string, ItemSource>()
  for (const owner of owners) {
    const other = best.get(owner.title)
    if (!other || told(owner) > told(other)) best.set(owner.title, owner)
  }
  return [...best.values()]
}

function withOwners(clauses: Statement[], before: ItemSource[]): Statement[] {
  const first = clauses.find(({ mentioned }) => mentioned)?.owners ?? before
  let current = first
  return clauses.map((clause) => {
    if (clause.mentioned) current = clause.owners
    return { ...clause, owners: current }
  })
}

// What comes before any item is named belongs to the first that is; what is said of all must hold for all.
function settleOwners(statements: Statement[], items: ItemSource[]): Statement[] {
  const first = statements.find(({ mentioned }) => mentioned)?.owners ?? []
  return statements.map((statement) => {
    if (!statement.mentioned && ofAll.test(statement.text)) return { ...statement, owners: items }
    return statement.owners.length > 0 ? statement : { ...statement, owners: first }
  })
}

const ofAll = /\b(?:both|all|they|these|each|every|everything|them)\b/i
