import { expect, it } from 'vitest'
import { rows } from '../../proof/matrix/rows.ts'
import type { Result } from '../../proof/prove-row.ts'
import type { Row } from '../../proof/row.ts'
import type { Privacy } from '../../proof/sinks.ts'
import { verdictOf } from '../../proof/verdict.ts'

const privacy: Privacy = { canaries: ['cookie', 'key'], entered: ['cookie'], sinks: ['output'], leaks: [] }
const result = (row: Row, more: Partial<Result> = {}): Result => ({
  row,
  problems: [],
  tries: 1,
  status: 200,
  ms: 1,
  reply: undefined,
  told: [],
  tales: [],
  privacy,
  tookMs: 1,
  ...more,
})
const all = (more?: Partial<Result>) => rows.map((row) => result(row, more))

it('counts canaries, encodings, sinks, rows and hits, because a search is worth what it searched', () => {
  const { text, privacy: counted } = verdictOf(all({ privacy: { ...privacy, leaks: ['key in output'] } }))
  expect(text).toContain(`2 canaries (1 of them did not come in), 7 encodings, 1 sinks, ${rows.length} rows`)
  expect(counted).toMatchObject({ canaries: 2, absent: ['key'], hits: rows.length })
})

it('fails where a canary never came in, because then nothing was looked for; but not where only some rows ran', () => {
  expect(verdictOf(all()).failed).toEqual(['canaries'])
  expect(verdictOf(all().slice(1)).failed).toEqual([])
  const [one] = rows
  const late = one ? [result(one, { privacy: { ...privacy, entered: ['key'] } })] : []
  expect(verdictOf([...all().slice(1), ...late]).failed).toEqual([])
})

it('takes an id for proven when all of its variants are', () => {
  const [first, ...others] = all({ privacy: { ...privacy, entered: ['cookie', 'key'] } })
  const failing = first ? [{ ...first, problems: ['late'] }] : []
  expect(verdictOf([...failing, ...others]).failed).toEqual([first?.row.id])
})
