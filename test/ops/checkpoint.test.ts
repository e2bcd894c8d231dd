import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { issueOf } from '../../local/sentry-api-records.ts'
import { saveFile } from '../../src/ops/checkpoint.ts'
import { takeLock } from '../../src/ops/state-lock.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
let path: string
beforeEach(async () => {
  rig = await startRig()
  path = join(rig.home, '.local/state/lucia-engine/monitor/lucia/lucia-engine/staging.json')
})
afterEach(() => rig.close())

const loop = (more = '') => rig.run(`monitor verify-loop --json${more}`)
const saved = async () => JSON.parse(await readFile(path, 'utf8'))

it('keeps identities and the last good release, one file for each place, readable by its owner only', async () => {
  rig.api.state.issues.push(issueOf({ id: '9', level: 'warning' }))
  await loop()
  const { issues, lastGoodRelease } = await saved()
  expect(issues.map(({ id }: { id: string }) => id).sort()).toEqual(['1', '9'])
  expect(lastGoodRelease).toBe('lucia-engine@0.1.0+4dfebce')
  await loop(' --environment production')
  expect(await readdir(join(path, '..'))).toContain('staging.json')
})

it('moves on a failure that was seen, and not where the run is undecided or refused', async () => {
  await loop()
  const before = await readFile(path, 'utf8')
  rig.api.state.issues.push(issueOf({ id: '10', level: 'fatal' }))
  for (const fault of ['refuses', 'wrong-credentials', 'not-json'] as const) {
    await rig.api.faults.set({ fault })
    await rig.run('monitor verify-loop --json', { limits: { waitBoundMs: 1 } })
    await rig.api.faults.clear()
    expect(await readFile(path, 'utf8')).toBe(before)
  }
  expect((await loop()).code).toBe(1)
  expect((await saved()).issues).toHaveLength(2)
}, 60_000)

it('does not move when one endpoint alone is undecided', async () => {
  rig.api.answer({ path: /stats_v2/, reply: { status: 500, body: {} } })
  expect((await loop()).code).toBe(3)
  expect(existsSync(path)).toBe(false)
})

it('refuses a checkpoint that cannot be read, because starting anew would call every issue new', async () => {
  await loop()
  await writeFile(path, '{"version":1,"iss')
  const ran = await rig.run('monitor issue-triage')
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('not JSON')])
})

it('takes XDG_STATE_HOME and --state-file, but no place in the repository', async () => {
  await rig.run('monitor verify-loop --json', { env: { XDG_STATE_HOME: join(rig.home, 'xdg') } })
  expect(existsSync(join(rig.home, 'xdg/lucia-engine/monitor/lucia/lucia-engine/staging.json'))).toBe(true)
  await loop(` --state-file ${join(rig.home, 'mine.json')}`)
  expect(existsSync(join(rig.home, 'mine.json'))).toBe(true)
  await symlink(join(import.meta.dirname, '..'), join(rig.home, 'link'))
  for (const inside of ['state.json', 'new/state.json', join(rig.home, 'link/state.json')]) {
    const ran = await rig.run(`monitor verify-loop --state-file ${inside}`)
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('outside the repository')])
  }
})

it('says that it cannot be kept, and is no reason to say nothing else', async () => {
  const file = join(rig.home, 'a-file')
  await writeFile(file, '')
  const ran = await rig.run(`monitor verify-loop --json --state-file ${file}/below/state.json`)
  expect(ran.code).toBe(2)
  // A name that is just short enough to be looked for, and too long to be written.
  const kept = await loop(` --state-file ${join(rig.home, 'x'.repeat(253))}`)
  expect(kept.check('checkpoint')).toMatchObject({ status: 'FAIL', reason: 'config' })
  expect(kept.check('unresolved').status).toBe('PASS')
})

it('is whole or not there, and leaves nothing beside it when it cannot be written', async () => {
  const folder = join(rig.home, 'taken')
  await mkdir(join(folder, 'state.json'), { recursive: true })
  await expect(saveFile(join(folder, 'state.json'), {})).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['state.json'])
})

it('survives twenty writers at once with one whole content', async () => {
  const file = join(rig.home, 'busy.json')
  await Promise.all(Array.from({ length: 20 }, (_, n) => saveFile(file, { n, padding: 'x'.repeat(50_000) })))
  expect(JSON.parse(await readFile(file, 'utf8')).padding).toHaveLength(50_000)
})

it('is held by one run at a time, and the hold of a dead process is taken over', async () => {
  const lock = join(rig.home, 'deep/state.lock')
  const first = await takeLock(lock)
  expect([first !== null, await takeLock(lock)]).toEqual([true, null])
  await first?.release()
  await writeFile(lock, '999999999')
  expect(await takeLock(lock)).not.toBeNull()
})

it('is not moved by a run that finds another one at work', async () => {
  const lock = await takeLock(`${path}.lock`)
  const ran = await loop()
  await lock?.release()
  expect(ran.check('checkpoint')).toMatchObject({ status: 'PARTIAL' })
  expect(existsSync(path)).toBe(false)
})
