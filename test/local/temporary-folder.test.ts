import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTemporaryFolder } from '../../local/temporary-folder.ts'

it('clears what a killed process left, and nothing of one that lives', () => {
  const { pid: gone } = spawnSync('true')
  const name = `tidy-${process.pid}`
  const left = join(tmpdir(), `lucia-${name}-${gone}-abcdef`)
  mkdirSync(join(left, 'full'), { recursive: true })
  const mine = createTemporaryFolder(name)
  const next = createTemporaryFolder(name)
  expect([left, mine, next].map((folder) => existsSync(folder))).toEqual([false, true, true])
  for (const folder of [mine, next]) rmSync(folder, { recursive: true })
})
