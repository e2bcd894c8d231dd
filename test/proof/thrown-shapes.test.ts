import { afterAll, beforeAll, expect, it } from 'vitest'
import { bugRows } from '../../proof/matrix/bugs.ts'
import { proveRow } from '../../proof/prove-row.ts'
import { openStage, type Stage } from '../../proof/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

// The rest is proven by npm run proof: these go different ways through the code.
const chosen = [
  'error',
  'null',
  'router-word',
  'rejected-null',
  'getter',
  'error-proxy',
  'shared',
  'cause-cycle',
  'after-headers',
  'floating-promise',
]

it.each(bugRows.filter(({ variant }) => chosen.includes(variant ?? '')))(
  'tells $variant exactly once, with a stack and without its words, and gives one answer',
  async (row) => {
    expect((await proveRow(row, stage)).problems).toEqual([])
  },
)
