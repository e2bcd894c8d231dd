import { findContradiction } from './ground-claims.ts'
import { findFormFault } from './ground-form.ts'
import { findForeignName } from './ground-names.ts'
import { createSources, type Source, type Sources } from './ground-sources.ts'
import { readStatements, type Statement } from './ground-statements.ts'
import type { GroundFault, Grounds } from './grounds.ts'

export type Grounding = { grounded: true } | { grounded: false; reason: GroundFault }

/** Whether everything that a model's wording says stands in the draft's own records, or in the question. */
export function ground(text: string, grounds: Grounds): Grounding {
  const sources = createSources(grounds)
  const reason = findFormFault(text, sources) ?? findFault(text, sources)
  return reason ? { grounded: false, reason } : { grounded: true }
}

function findFault(text: string, sources: Sources): GroundFault | null {
  const statements = readStatements(text, sources)
  return (
    firstOf(statements, (statement) => findForeignFact(statement, sources)) ??
    firstOf(statements, (statement) => findForeignName(statement, sources)) ??
    findMissingItem(statements, sources) ??
    findContradiction(text, statements, sources)
  )
}

function findForeignFact({ facts, mentioned, owners }: Statement, sources: Sources): GroundFault | null {
  const known = [sources.shared, ...(mentioned ? [] : [sources.question])]
  const isKnown = (key: string) =>
    known.some((source) => source.facts.has(key)) || isCommonTo(owners, ({ facts: own }) => own.has(key))
  return facts.find(({ key }) => !isKnown(key))?.sort ?? null
}

// What is said of two items at once must hold for both.
function isCommonTo(owners: Source[], holds: (source: Source) => boolean): boolean {
  return owners.length > 0 && owners.every(holds)
}

// Whatever is critical has to be named, and the first item whatever it is.
function findMissingItem(statements: Statement[], { items }: Sources): GroundFault | null {
  const named = new Set(
    statements.flatMap(({ mentioned, owners }) => (mentioned ? owners.map(({ title }) => title) : [])),
  )
  const required = items.filter(({ item }, index) => index === 0 || item.severity === 'critical')
  return required.every(({ title }) => named.has(title)) ? null : 'missing_item'
}

function firstOf<T>(statements: Statement[], find: (statement: Statement) => T | null): T | null {
  for (const statement of statements) {
    const found = find(statement)
    if (found) return found
  }
  return null
}
