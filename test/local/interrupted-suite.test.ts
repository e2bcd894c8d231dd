import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lucia-suite-'))
  await writeFile(join(dir, 'endless.test.ts'), endlessTest(join(dir, 'up.json')))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

// Starts everything that a test can start, says so, and never ends.
const endlessTest = (file: string) => `
import { writeFileSync } from 'node:fs'
import { startCloud } from '${resolve('local/cloud.ts')}'
import { startEngine } from '${resolve('local/engine.ts')}'
it('never ends', async () => {
  const cloud = await startCloud({ seed: false })
  const engine = await startEngine({ env: { ...process.env, ...cloud.engineEnv() } })
  const urls = [engine.url, ...Object.values(cloud.parts).map(({ url }) => url)]
  writeFileSync('${file}', JSON.stringify({ pids: [process.pid, engine.pid], urls }))
  await new Promise(() => {})
}, 60_000)`

type Up = { pids: number[]; urls: string[] }

const isAlive = (pid: number) =>
  /^[^Z\s]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout)
const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(1000) }).then(
    () => true,
    () => false,
  )

it.each(['SIGKILL', 'SIGINT'] as const)(
  'leaves no process and no port behind when it gets %s in the middle',
  async (signal) => {
    const vitest = resolve('node_modules/vitest/vitest.mjs')
    const suite = spawn(process.execPath, [vitest, 'run', '--globals', '--root', dir], { stdio: 'ignore' })
    const up = await vi.waitFor(async () => JSON.parse(await readFile(join(dir, 'up.json'), 'utf8')) as Up, {
      timeout: 25_000,
    })
    expect(await Promise.all(up.urls.map(answers))).not.toContain(false)
    suite.kill(signal)
    await expect.poll(() => up.pids.some(isAlive), { timeout: 10_000 }).toBe(false)
    expect(await Promise.all(up.urls.map(answers))).not.toContain(true)
    await rm(join(dir, 'up.json'))
  },
)
