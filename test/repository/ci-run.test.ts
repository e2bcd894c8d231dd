import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from './repository.ts'

const totals = '{ "numPassedTests": 7, "numFailedTests": 0 }'
const allWell = { ci: 'true', test: `echo '${totals}' >"$json"`, typecheck: 'true', lint: 'true' }

test.each([
  ['everything is well', {}, '7 passed, 0 failed', 0],
  [
    'a test failed',
    { test: `echo '${totals.replace('0 }', '2 }')}' >"$json"; exit 1` },
    '7 passed, 2 failed',
    1,
  ],
  ['the linter objects', { lint: 'echo what the linter said; exit 1' }, '7 passed, 1 failed', 1],
  ['the tests died without totals', { test: 'exit 137' }, '0 passed, 1 failed', 1],
  ['the packages cannot be installed', { ci: 'exit 1' }, '0 passed, 1 failed', 1],
])('.ci/run ends with the totals and a code that agrees, when %s', (_case, overrides, last, code) => {
  const { stdout, status } = runCi({ ...allWell, ...overrides })
  expect({ last: stdout.trimEnd().split('\n').at(-1), status }).toEqual({ last, status: code })
})

test('.ci/run is quiet about what is well and shows what is not', () => {
  const { stdout } = runCi({ ...allWell, typecheck: 'echo chatter', lint: 'echo the reason; exit 1' })
  expect(stdout).not.toContain('chatter')
  expect(stdout).toContain('the reason\nnpm run lint: FAILED')
})

function runCi(steps: typeof allWell) {
  const folder = mkdtempSync(join(tmpdir(), 'lucia-ci-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'bin'))
  cpSync(join(root, '.ci'), join(folder, '.ci'), { recursive: true })
  // Stands where npm does, and before what would be installed: only the order and the totals are of interest here.
  const npm = `#!/bin/bash
for argument; do case $argument in --outputFile.json=*) json=\${argument#*=} ;; esac; done
name=\${*: -1}; [[ $1 == run ]] || name=$1
case $name in ci) ${steps.ci} ;; test) ${steps.test} ;; typecheck) ${steps.typecheck} ;; lint) ${steps.lint} ;; esac
`
  const there = '#!/bin/sh\n'
  const stubs = { npm, 'redis-server': there, 'systemd-analyze': there, chromium: there }
  for (const [name, text] of Object.entries(stubs))
    writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 })
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
  return spawnSync(join(folder, '.ci/run'), { cwd: folder, env, encoding: 'utf8', timeout: 25_000 })
}
