import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Lane, lanes } from '../../src/operator-focus/contract.ts'
import { understand } from '../../src/operator-focus/understand.ts'

type Row = { lane: Lane; message: string; read: Lane }

function readCorpus(name: string): Row[] {
  const text = readFileSync(new URL(`./corpus/${name}.tsv`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [lane, message] = line.split('\t') as [Lane, string]
      return { lane, message, read: understand(message, { turns: [] }).lane }
    })
}

/** Counts only: the phrases of held-out.tsv are kept apart, and nobody tunes on them. */
function describeAccuracy(rows: Row[]): string {
  return lanes
    .map((lane) => rows.filter((row) => row.lane === lane))
    .filter((of) => of.length > 0)
    .map((of) => `${of[0]?.lane} ${of.filter((row) => row.read === row.lane).length}/${of.length}`)
    .join(', ')
}

function accuracy(rows: Row[]): number {
  return rows.filter((row) => row.read === row.lane).length / rows.length
}

const missed = (rows: Row[]) =>
  rows.filter((row) => ['crisis', 'distress'].includes(row.lane) && row.read !== row.lane)

describe.each(['dev', 'dev-2', 'dev-3', 'dev-4', 'crisis-distress-extra', 'held-out'])(
  'the corpus %s',
  (name) => {
    const rows = readCorpus(name)
    it('is understood in at least 97 of 100 messages', () => {
      console.log(
        `${name}: ${(accuracy(rows) * 100).toFixed(1)} % of ${rows.length} (${describeAccuracy(rows)})`,
      )
      expect(accuracy(rows)).toBeGreaterThanOrEqual(0.97)
    })
    it('has no crisis and no distress that is missed, because that one would be alone', () => {
      expect(missed(rows)).toHaveLength(0)
    })
  },
)
