import type { Drilled } from '../src/ops/drill/drilled.ts'
import { createRedactor } from '../src/ops/redact.ts'
import { canariesOf } from './canaries.ts'
import { drilledOf } from './drilled-of.ts'
import { tryRow } from './prove-all.ts'
import type { Row } from './row.ts'
import { openStage } from './stage.ts'

/** One fault after the other, each on an engine of its own. */
export async function* drillRows(rows: Row[], say: (progress: string) => void): AsyncGenerator<Drilled> {
  const stage = await openStage()
  // Whoever reads the drill may read answers, and nothing else that was planted.
  const hidden = canariesOf(stage.cloud, []).filter(({ mayBeIn }) => !mayBeIn.includes('answers'))
  const redact = createRedactor(hidden.map(({ value }) => value))
  try {
    for (const [index, row] of rows.entries()) {
      say(`${index + 1} of ${rows.length}: ${row.id} ${row.fault}${row.isLong ? ' (takes minutes)' : ''}`)
      yield drilledOf(await tryRow(row, stage), redact)
    }
  } finally {
    await stage.close()
  }
}
