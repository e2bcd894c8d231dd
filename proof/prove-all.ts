import { proveRow, type Result } from './prove-row.ts'
import type { Row } from './row.ts'
import { openStage } from './stage.ts'

/** One row after the other. What fails is tried once more: on a busy machine a second is not always a second. */
export async function proveAll(rows: Row[], say: (line: string) => void): Promise<Result[]> {
  const stage = await openStage()
  const results: Result[] = []
  try {
    for (const row of rows) {
      const first = await proveRow(row, stage)
      const result =
        first.problems.length > 0 ? { ...(await proveRow(row, stage)), firstProblems: first.problems } : first
      results.push(result)
      say(lineOf(result))
    }
  } finally {
    await stage.close()
  }
  return results
}

function lineOf({ row, problems, firstProblems, status, ms, told }: Result): string {
  const verdict = problems.length > 0 ? 'FAIL' : firstProblems ? 'ok 2' : 'ok'
  const what = `${row.id} ${row.variant ?? ''}`.padEnd(44)
  const answer = `${status ?? '-'}`.padEnd(4) + `${ms === undefined ? '-' : `${ms} ms`}`.padStart(9)
  const line = `${verdict.padEnd(5)} ${what} ${answer}  ${told.join(', ') || '-'}`
  return [line, ...problems.map((problem) => `      ${problem}`)].join('\n')
}
