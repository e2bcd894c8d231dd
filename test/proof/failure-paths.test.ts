import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { firstMoves } from '../../proof/first-moves.ts'
import { rows } from '../../proof/matrix/rows.ts'
import { failurePaths } from '../../proof/page.ts'

it('shows on the page what the table proves, because whoever is on call reads the page', () => {
  const page = readFileSync(new URL('../../docs/failure-paths.md', import.meta.url), 'utf8')
  expect(page, 'npm run proof -- --write').toBe(failurePaths())
})

it('has each known fault, and no variant twice', () => {
  const count = (prefix: string) =>
    new Set(rows.map(({ id }) => id).filter((id) => id.startsWith(prefix))).size
  const counts = ['OA', 'SB', 'RD', 'CK', 'CF', 'SE', 'HC', 'PR', 'EN', 'DC', 'PI'].map((prefix) => [
    prefix,
    count(prefix),
  ])
  expect(Object.fromEntries(counts)).toEqual({
    OA: 26,
    SB: 23,
    RD: 17,
    CK: 11,
    CF: 7,
    SE: 14,
    HC: 12,
    PR: 22,
    EN: 13,
    DC: 8,
    PI: 10,
  })
  const names = rows.map(({ id, variant }) => `${id} ${variant ?? ''}`)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

it('has three moves for each failure that Sentry may show', () => {
  for (const event of rows.flatMap(({ expect: { events = [] } }) => events)) {
    const [area = '', kind = ''] = event.split(' ')[1]?.split('|') ?? []
    expect(firstMoves(area, kind), event).toHaveLength(3)
  }
})
