import { expect, it } from 'vitest'
import { createRecords } from '../../src/operator-focus/last-good-reading.ts'
import type { Needs } from '../../src/operator-focus/needs.ts'

const row = (at: number) => ({
  id: `tap-${at}`,
  kind: 'maintenance',
  title: 'Tap drips',
  status: 'open',
  severity: 'low',
  safety: false,
  at_risk: false,
  amount: null,
})
const many = (count: number) => Array.from({ length: count }, (_, at) => row(at))

function readingOf(count: number) {
  const warned: string[] = []
  const warn: Needs['witness']['warn'] = ({ area, kind }) => void warned.push(`${area} ${kind}`)
  const witness = { step: () => {}, run: () => {}, warn }
  const records = createRecords(async () => many(count), { witness, now: () => new Date() })
  return { records, warned }
}

it.each([
  [499, false, []],
  [500, true, ['supabase too_large']],
])(
  'with %i rows says whether there may be more, because what was not read was not counted',
  async (count, isCut, told) => {
    const { records, warned } = readingOf(count)
    expect(await records.openItems(['maintenance'])).toMatchObject({ isCut, stale: false })
    expect(warned).toEqual(told)
  },
)
