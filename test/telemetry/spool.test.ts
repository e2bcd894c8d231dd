import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { readEnvelope, serialiseEnvelope } from '../../src/telemetry/spool/envelope.ts'
import { findOrphans } from '../../src/telemetry/spool/predecessors.ts'
import { createSpool, type SpoolOptions } from '../../src/telemetry/spool/spool.ts'
import { openFolder } from '../../src/telemetry/spool/spool-folder.ts'
import { envelopeOf, filesIn, temporaryFolder } from './spool-rig.ts'

const root = temporaryFolder()
afterAll(root.remove)

let folders = 0
const newFolder = () => join(root.path, String(++folders))
function spoolIn(folder: string, options: Partial<SpoolOptions> = {}) {
  return createSpool({ folder, owner: '1xtest', onTrouble: vi.fn(), ...options })
}
const raw = (number = 1) => serialiseEnvelope(envelopeOf(number))
const all = () => true

it('has the envelope in a file that only this user can read when put returns, because the process may end right then', () => {
  const folder = newFolder()
  const spool = spoolIn(folder)
  spool.put(raw(7), 'error')
  const [name = ''] = filesIn(folder)
  expect(readFileSync(join(folder, name))).toEqual(raw(7))
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(filesIn(folder)).toHaveLength(1)
})

it('keeps the order of arrival also within a millisecond and after a clock was set back', () => {
  const times = [1_000, 1_000, 400, 1_001]
  const spool = spoolIn(newFolder(), { now: () => times.shift() ?? 2_000 })
  for (const number of [1, 2, 3, 4]) spool.put(raw(number), 'error')
  expect(spool.oldest(all, 9).map((kept) => spool.load(kept))).toEqual([1, 2, 3, 4].map(raw))
})

it('keeps at most 2,000 files and drops the oldest, and of those first what is no failure', () => {
  const folder = newFolder()
  const spool = spoolIn(folder)
  for (let number = 1; number <= 1_990; number++) spool.put(raw(number), 'error')
  for (let number = 1; number <= 15; number++) spool.put(raw(), 'session')
  expect(spool.account.byCategory()).toMatchObject({ session: { dropped: 5 }, error: { dropped: 0 } })
  for (let number = 1; number <= 12; number++) spool.put(raw(), 'error')
  expect(spool.account.byCategory()).toMatchObject({ session: { dropped: 15 }, error: { dropped: 2 } })
  expect(filesIn(folder)).toHaveLength(2_000)
  expect(spool.load(spool.oldest(all, 1)[0] as never)).toEqual(raw(3))
})

it('keeps at most 50 MB', () => {
  const spool = spoolIn(newFolder())
  const large = serialiseEnvelope(envelopeOf(1, { message: 'x'.repeat(5_000_000) }))
  for (let number = 1; number <= 12; number++) spool.put(large, 'error')
  expect(spool.account.total()).toMatchObject({ captured: 12, spooled: 9, dropped: 3 })
})

const unusable: [title: string, make: () => string][] = [
  ['is under a file', () => join(root.path, 'file', 'below')],
  ['is a link that somebody planted', () => join(root.path, 'link')],
]
writeFileSync(join(root.path, 'file'), '')
symlinkSync(root.path, join(root.path, 'link'))

it.each(unusable)('waits in memory, 200 at most, and says so when the folder %s', async (_title, make) => {
  const onTrouble = vi.fn()
  const spool = spoolIn(make(), { onTrouble })
  for (let number = 1; number <= 210; number++) spool.put(raw(number), 'error')
  expect(spool.account.total()).toMatchObject({ captured: 210, spooled: 200, dropped: 10 })
  const [oldest] = spool.oldest(all, 1)
  expect(oldest && spool.load(oldest)).toEqual(raw(11))
  await Promise.resolve()
  expect(onTrouble).toHaveBeenCalled()
})

it('makes the folder anew when somebody cleaned up', () => {
  const folder = newFolder()
  const spool = spoolIn(folder)
  spool.put(raw(), 'error')
  root.remove()
  mkdirSync(root.path)
  writeFileSync(join(root.path, 'file'), '')
  spool.put(raw(2), 'error')
  expect(filesIn(folder)).toHaveLength(1)
  const [gone, there] = spool.oldest(all, 2)
  expect(gone && spool.load(gone)).toBeUndefined()
  expect(there && spool.load(there)).toEqual(raw(2))
  expect(spool.account.total()).toMatchObject({ captured: 2, spooled: 1, dropped: 1 })
})

it('takes over what a dead process left, in its order and before its own; what is torn goes to the dead', () => {
  const folder = newFolder()
  const before = spoolIn(folder, { owner: '1xdead' })
  for (const number of [1, 2, 3]) before.put(raw(number), 'error')
  writeFileSync(join(folder, '5-1xdead-00000009-error.env'), raw(4).subarray(0, 80))
  writeFileSync(join(folder, '6-1xdead-00000010-error.env'), 'no envelope')
  writeFileSync(join(folder, '7-1xdead-00000011-error.env.part'), '')
  const after = spoolIn(folder, { owner: '2xnew' })
  after.put(raw(5), 'error')
  after.inherit(findOrphans(folder).filter(({ name }) => !name.includes('2xnew')))
  const found = after.oldest(all, 99).map((kept) => after.load(kept))
  expect(found).toEqual([undefined, undefined, raw(1), raw(2), raw(3), raw(5)])
  expect(after.account.total()).toMatchObject({ captured: 6, inherited: 5, spooled: 4, dead: 2 })
  expect(filesIn(join(folder, 'dead'))).toHaveLength(3)
})

it('never lets two processes have the same file, because each of them would send it', () => {
  const folder = newFolder()
  const before = spoolIn(folder, { owner: '1xdead' })
  for (let number = 1; number <= 20; number++) before.put(raw(number), 'error')
  const orphans = findOrphans(folder)
  const [one, other] = [spoolIn(folder, { owner: '2xone' }), spoolIn(folder, { owner: '3xother' })]
  one.inherit(orphans.slice(0, 12))
  other.inherit(orphans)
  expect(one.waiting()).toHaveLength(12)
  expect(other.waiting()).toHaveLength(8)
})

it('accounts for every envelope at all times, whatever happens', () => {
  const step = fc.constantFrom('put', 'session', 'sent', 'dead', 'dropped', 'replace')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const folder = newFolder()
      openFolder(folder)
      const spool = spoolIn(folder)
      for (const name of steps) {
        const [oldest] = spool.oldest(all, 1)
        if (name === 'put') spool.put(raw(), 'error')
        else if (name === 'session') spool.put(raw(), 'session')
        else if (oldest && name === 'replace') spool.replace(oldest, raw(2))
        else if (oldest && name !== 'replace') spool.leave(oldest, name)
        const { captured, sent, spooled, dead, dropped } = spool.account.total()
        expect(captured).toBe(sent + spooled + dead + dropped)
        expect(filesIn(folder)).toHaveLength(spooled)
        expect(filesIn(join(folder, 'dead'))).toHaveLength(dead)
      }
    }),
    { numRuns: 40 },
  )
})

it.each([
  ['text', Buffer.from('{"a":1}\n{"type":"event","length":40}\n{"cut":"here')],
  ['a header alone', Buffer.from('{"event_id":"1"}\n')],
  ['nothing', Buffer.alloc(0)],
])('tells a torn envelope from a whole one: %s', (_title, torn) => {
  expect(() => readEnvelope(torn)).toThrow()
})
