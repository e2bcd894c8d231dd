import type { Result } from './prove-row.ts'

/** What was proven, by id: a row is good when all of its variants are. */
export function verdictOf(results: Result[]) {
  const ids = [...new Set(results.map(({ row }) => row.id))]
  const failed = ids.filter((id) => results.some(({ row, problems }) => row.id === id && problems.length > 0))
  const argued = ids.filter((id) => results.some(({ row }) => row.id === id && row.argued))
  const again = results.filter(({ tries, problems }) => tries > 1 && problems.length === 0)
  const text = `${ids.length - failed.length} of ${ids.length} ids hold, in ${results.length} variants; ${argued.length} of them argued; ${again.length} variants not at the first try${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`
  const rows = results.map(({ row, problems, tries, status, ms, told, tookMs }) => ({
    id: row.id,
    variant: row.variant,
    ok: problems.length === 0,
    status,
    ms,
    told,
    tookMs,
    tries,
    problems,
  }))
  return { text, ids: ids.length, failed, argued, again: again.length, rows }
}
