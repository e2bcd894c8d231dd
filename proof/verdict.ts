import { rows } from './matrix/rows.ts'
import type { Result } from './prove-row.ts'
import { encodings } from './spellings.ts'

/** What was proven, by id: a row is good when all of its variants are. */
export function verdictOf(results: Result[]) {
  const ids = [...new Set(results.map(({ row }) => row.id))]
  const failed = ids.filter((id) => results.some(({ row, problems }) => row.id === id && problems.length > 0))
  const hold = ids.length - failed.length
  const argued = ids.filter((id) => results.some(({ row }) => row.id === id && row.argued))
  const again = results.filter(({ tries, problems }) => tries > 1 && problems.length === 0)
  const privacy = privacyOf(results)
  // A canary that never came in proves nothing; some come in with a single row only.
  const isWhole = rows.every((row) => results.some((result) => result.row === row))
  if (isWhole && privacy.absent.length > 0) failed.push('canaries')
  const text = [
    `${hold} of ${ids.length} ids hold, in ${results.length} variants; ${argued.length} of them argued; ${again.length} variants not at the first try${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`,
    textOf(privacy),
  ].join('\n')
  return { text, ids: ids.length, failed, argued, again: again.length, privacy, rows: results.map(lineOf) }
}

function privacyOf(results: Result[]) {
  const searched = results.flatMap(({ privacy }) => privacy ?? [])
  const all = (of: string[][]) => [...new Set(of.flat())]
  const canaries = all(searched.map((privacy) => privacy.canaries))
  const entered = all(searched.map((privacy) => privacy.entered))
  return {
    canaries: canaries.length,
    absent: canaries.filter((name) => !entered.includes(name)),
    encodings,
    sinks: all(searched.map(({ sinks }) => sinks)),
    rows: searched.length,
    hits: searched.flatMap(({ leaks }) => leaks).length,
  }
}

function textOf({ canaries, absent, sinks, rows: searched, hits }: ReturnType<typeof privacyOf>): string {
  const came = absent.length > 0 ? ` (${absent.length} of them did not come in)` : ''
  return `${canaries} canaries${came}, ${encodings.length} encodings, ${sinks.length} sinks, ${searched} rows: ${hits} hits`
}

function lineOf({ row, problems, tries, status, ms, told, tookMs }: Result) {
  const { id, variant } = row
  return { id, variant, ok: problems.length === 0, status, ms, told, tookMs, tries, problems }
}
