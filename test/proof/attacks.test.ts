import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findAttackTests } from '../../proof/attack-tests.ts'
import { proveAttacks } from '../../proof/attacks.ts'
import { attacksPage } from '../../proof/attacks-page.ts'

it('shows on the page what the tests try', () => {
  const page = readFileSync(new URL('../../docs/attacks.md', import.meta.url), 'utf8')
  expect(page, 'npm run proof -- --write').toBe(attacksPage())
})

it('has a test for each attack', () => {
  const tests = findAttackTests()
  expect(tests.size).toBe(91)
  expect([...tests].filter(([, files]) => files.length === 0)).toEqual([])
})

it('counts an attack by the tests that ran, and tells which', async () => {
  const lines: string[] = []
  const verdict = await proveAttacks((line) => lines.push(line), {
    isShort: false,
    isWanted: (id) => id === 'SC-10',
  })
  expect(verdict).toMatchObject({ failed: [], attacks: [{ id: 'SC-10', problems: [] }] })
  expect(lines).toEqual([expect.stringMatching(/^ok +SC-10 +[1-9]\d* tests? +\d+ ms {2}\w/)])
})
