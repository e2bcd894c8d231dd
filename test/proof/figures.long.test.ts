import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { root } from '../support/run-engine.ts'

it('measures the figures that are asked for and nothing else, each beside its bound', async () => {
  const args = ['proof/main.ts', '--figures', '--short', '--only', 'figure-fingerprints']
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root })
  expect(stdout).toContain('(figure-fingerprints): ok')
  expect(stdout).toContain('1 of 1 figures are within their bounds')
  expect(stdout).not.toContain('{')
  expect(stderr).toContain('figure-fingerprints: 1 of 1')
})
