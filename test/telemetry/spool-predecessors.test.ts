import { expect, it } from 'vitest'
import { isAlive, type LifeMark } from '../../src/telemetry/spool/life-mark.ts'
import { aboutDeath, type Death } from '../../src/telemetry/spool/predecessors.ts'
import { identityOf } from '../../src/telemetry/spool/process-identity.ts'

const mb = 1_000_000
const mark = (changes: Partial<Death> = {}): Death => ({
  ...identityOf(),
  owner: '1xother',
  release: 'a'.repeat(40),
  startedAt: Date.now() - 60_000,
  seenAt: Date.now(),
  rssBytes: 200 * mb,
  heapBytes: 100 * mb,
  heapGainBytes: 0,
  heapLimitBytes: 400 * mb,
  memoryLimitBytes: 512 * mb,
  ...changes,
})

it.each<[title: string, changes: Partial<LifeMark>, alive: boolean]>([
  ['a process that runs', {}, true],
  ['one that was silent for an hour but runs, because a laptop may have slept', { seenAt: 0 }, true],
  ['a number that no process has', { pid: 4_190_000 }, false],
  ['its number in use by another that was born later, as in every container', { born: '1' }, false],
  ['one on another machine that was seen just now', { host: 'elsewhere', pid: 4_190_000 }, true],
  ['one on another machine that is silent', { host: 'elsewhere', seenAt: Date.now() - 61_000 }, false],
])('tells who lives: %s', (_title, changes, alive) => {
  expect(isAlive(mark(changes))).toBe(alive)
})

it.each<[title: string, changes: Partial<Death>, kind: string]>([
  ['room was left', {}, 'killed'],
  ['room was left, and then the runtime wrote that there was none', { ranOutAt: Date.now() }, 'oom'],
  ['the heap was nearly full', { heapBytes: 350 * mb }, 'oom'],
  ['the heap grew so fast that it was full two seconds later', { heapGainBytes: 130 * mb }, 'oom'],
  ['the container was nearly full', { rssBytes: 480 * mb }, 'oom'],
  ['nobody limits the container', { memoryLimitBytes: 2 ** 64 }, 'killed'],
])('tells what a process died of: %s', (_title, changes, kind) => {
  const about = aboutDeath(mark(changes))
  expect(about).toMatchObject({ area: 'process', kind, level: 'fatal' })
  expect(about.tags).toEqual({ died_release: 'aaaaaaaaaaaa' })
  expect(about.contexts?.incident).toMatchObject({ uptime_seconds: 60, rss_mb: expect.any(Number) })
})
