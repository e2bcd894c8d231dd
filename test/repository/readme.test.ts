import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findFreePort } from '../../local/free-port.ts'
import { type Leashed, spawnLeashed } from '../../local/leashed.ts'
import { findLocalFile, type LocalFile } from '../../local/local-file.ts'
import { readPackage, readText, root } from './repository.ts'
import { documents, patternOf, typedIn } from './typed.ts'

// What a reader types beside npm run local; only the place and the port are this run's own.
const [, section = ''] = readText('README.md').split('## What to try next')
const [, block = ''] = section.split('```')
const [ask = '', ...others] = block.split('\n').filter((line) => /^(curl|npm) /.test(line))
const dir = mkdtempSync(join(tmpdir(), 'lucia-readme-'))
const env = {
  ...process.env,
  LUCIA_LOCAL_DIR: dir,
  OPENAI_API_KEY: '',
  XDG_STATE_HOME: join(dir, 'state'),
}
const hasCurl = spawnSync('curl', ['--version']).status === 0
const output: string[] = []
let local: Leashed
let file: LocalFile

beforeAll(async () => {
  const port = await findFreePort(30_000 + (process.pid % 400) * 25)
  const [, ...script] = readPackage().scripts.local?.split(' ') ?? []
  const args = [...script, '--no-spotlight', '--port-base', String(port)]
  local = spawnLeashed(process.execPath, args, { env, cwd: root })
  for (const stream of [local.child.stdout, local.child.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)))
  const ready = vi.waitFor(requireLocalFile, { timeout: 50_000 })
  file = await Promise.race([ready, local.ended.then(requireLocalFile)])
})

afterAll(async () => {
  await local?.stop()
  rmSync(dir, { recursive: true, force: true })
})

test.skipIf(!hasCurl)('what the README says to try does what the README says', () => {
  const [breakModel = '', breakRecords = '', mend = '', askAsPerson = ''] = others
  expect(answer(ask)).toMatchObject({ lane: 'priority', degraded: [] })
  run(breakModel)
  expect(answer(ask)).toMatchObject({ source: 'composed', degraded: ['model'] })
  run(breakRecords)
  expect(answer(ask)).toMatchObject({ degraded: ['records'] })
  expect(run(mend)).toContain('everything is mended')
  expect(run(askAsPerson)).toMatch(/^Next step: /m)
})

test.each(documents.flatMap(typedIn).filter(({ where }) => where === 'local'))(
  '$page: $command',
  async ({ command, expected }) => {
    // What failed is told within a second.
    await vi.waitFor(() => expect(type(command).stdout).toMatch(patternOf(expected ?? '')), {
      timeout: 20_000,
      interval: 500,
    })
    run('npm run mend')
  },
)

test('ops.env is enough for the doctor, because it says what the engine was told', () => {
  expect(run('(. .lucia/ops.env && npm run doctor)')).toMatch(/^PASS$/m)
})

function answer(command: string): unknown {
  return JSON.parse(run(command))
}

function run(command: string): string {
  const { stdout, stderr, status } = type(command)
  expect({ command, stderr, status }).toMatchObject({ command, status: 0 })
  return stdout
}

function type(command: string) {
  const here = command.replaceAll('.lucia/', `${dir}/`).replace('http://127.0.0.1:4300', file.engineUrl)
  return spawnSync('bash', ['-c', here], { cwd: root, env, encoding: 'utf8' })
}

async function requireLocalFile(): Promise<LocalFile> {
  const found = await findLocalFile(dir)
  if (!found) throw new Error(output.join(''))
  return found
}
