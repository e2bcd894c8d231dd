import { DependencyError } from '../errors.ts'
import type { Kind } from './contract.ts'
import type { Needs, OpenItem, Snapshot } from './needs.ts'
import { readOpenItems } from './open-item-row.ts'

type Reading = { items: OpenItem[]; asOf: Date; isCut: boolean }

const mostAgeMs = 15 * 60_000
// As many rows as `open_items` gives.
const mostRows = 500

/** Reads the records, and where they cannot be read gives the last reading, said to be old, while it is young enough. */
export function createRecords(
  read: (kinds: Kind[]) => Promise<object[]>,
  { witness, now }: Pick<Needs, 'witness' | 'now'>,
): Needs['records'] {
  const last = new Map<Kind, Reading>()

  async function openItems(kinds: Kind[]): Promise<Snapshot> {
    const asOf = now()
    try {
      const rows = await read(kinds)
      const isCut = rows.length >= mostRows
      const items = readOpenItems(rows, witness)
      for (const kind of kinds)
        last.set(kind, { items: items.filter((item) => item.kind === kind), asOf, isCut })
      if (isCut) witness.warn({ area: 'supabase', kind: 'too_large', tags: { column: 'open_items' } })
      witness.step('read', { count: items.length })
      return { items, asOf, stale: false, isCut }
    } catch (error) {
      const old = error instanceof DependencyError && findOld(kinds)
      if (!old) throw error
      witness.step('read', { count: old.items.length, outcome: 'old' })
      return old
    }
  }

  function findOld(kinds: Kind[]): Snapshot | undefined {
    const readings = kinds.map((kind) => last.get(kind))
    const known = readings.filter((reading) => reading !== undefined)
    const oldest = Math.min(...known.map(({ asOf }) => asOf.getTime()))
    if (known.length < kinds.length || now().getTime() - oldest >= mostAgeMs) return undefined
    const isCut = known.some((reading) => reading.isCut)
    return { items: known.flatMap(({ items }) => items), asOf: new Date(oldest), stale: true, isCut }
  }

  return { openItems }
}
