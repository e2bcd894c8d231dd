import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { spawnLeashed } from '../../local/leashed.ts'

// A dead process that nobody has collected yet still has its number.
const isAlive = (pid: number) => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}
const longRunning = ['-e', 'setInterval(() => {}, 1000)']

it('asks a child to end and says how it ended', async () => {
  const { stop, pid } = spawnLeashed(process.execPath, longRunning)
  expect(await stop()).toEqual({ code: null, signal: 'SIGTERM' })
  expect(isAlive(pid)).toBe(false)
})

it('ends a child that does not listen, because a stop must stop', async () => {
  const deaf = 'process.on("SIGTERM", () => {}); console.log("deaf"); setInterval(() => {}, 1000)'
  const { stop, child } = spawnLeashed(process.execPath, ['-e', deaf])
  if (child.stdout) await once(child.stdout, 'data')
  expect(await stop(50)).toEqual({ code: null, signal: 'SIGKILL' })
})

it('says that a command does not exist, because nothing else will', async () => {
  expect(await spawnLeashed('/no/such/command', []).ended).toMatchObject({ code: 127 })
})

it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'leaves no child behind when its runner gets %s',
  async (signal) => {
    const script = `
    import { spawnLeashed } from '${new URL('../../local/leashed.ts', import.meta.url)}'
    console.log(spawnLeashed(process.execPath, ${JSON.stringify(longRunning)}).pid)
    setInterval(() => {}, 1000)`
    const runner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(createInterface(runner.stdout), 'line')
    expect(isAlive(Number(line))).toBe(true)
    runner.kill(signal)
    await expect.poll(() => isAlive(Number(line)), { timeout: 5000 }).toBe(false)
  },
)
