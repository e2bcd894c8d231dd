import { proveRow, type Result } from './prove-row.ts'
import type { Row } from './row.ts'
import { openStage, type Stage } from './stage.ts'

const mostTries = 3

/** One row after the other. What fails is tried again, and said to have been: on a busy machine a second is no second. */
export async function proveAll(rows: Row[], say: (line: string) => void): Promise<Result[]> {
  const stage = await openStage()
  const results: Result[] = []
  try {
    for (const row of rows) {
      const result = await tryRow(row, stage)
      results.push(result)
      say(lineOf(result))
    }
  } finally {
    await stage.close()
  }
  return results
}

export async function tryRow(row: Row, stage: Stage, tries = 1): Promise<Result> {
  const result = await proveRow(row, stage)
  if (result.problems.length > 0 && tries < mostTries) return tryRow(row, stage, tries + 1)
  return { ...result, tries }
}

function lineOf({ row, problems, tries, status, ms, told }: Result): string {
  const verdict = problems.length > 0 ? 'FAIL' : tries > 1 ? `ok ${tries}` : 'ok'
  const what = `${row.id} ${row.variant ?? ''}`.padEnd(44)
  const answer = `${status ?? '-'}`.padEnd(4) + `${ms === undefined ? '-' : `${ms} ms`}`.padStart(9)
  const line = `${verdict.padEnd(5)} ${what} ${answer}  ${told.join(', ') || '-'}`
  return [line, ...problems.map((problem) => `      ${problem}`)].join('\n')
}
