import { expect, it } from 'vitest'
import type { Storm } from '../../proof/storm.ts'
import { overIn, stormTable } from '../../proof/storm-bounds.ts'

const calm: Storm = {
  mode: 'ok',
  perSecond: 100,
  seconds: 60,
  events: 2,
  mostAMinute: 2,
  asked: 6_000,
  failed: 6_000,
  stray: 0,
  p99Ms: { healthy: 10, failing: 14 },
  p99OfAllMs: { healthy: 10, failing: 14 },
  grewMb: 16,
  cpu: 1.4,
  healthyCpuMs: 2,
  counts: { 'app|unexpected|route': 6_000 },
  logged: { 'app|unexpected|route': 6_000 },
}

const beyond: [what: string, than: Partial<Storm>][] = [
  ['not exact', { counts: { 'app|unexpected|route': 5_999 } }],
  ['not exact', { counts: { ...calm.counts, 'app|unexpected|other': 1 } }],
  ['answers that nobody told of', { failed: 6_001 }],
  ['1 failed when all was well', { stray: 1 }],
  ['events', { mostAMinute: 3 }],
  ['processor', { cpu: 1.41 }],
  ['p99', { p99Ms: { healthy: 10, failing: 15.1 } }],
  ['memory', { grewMb: 17 }],
]

it.each(beyond)('names what a storm was too much of: %s', (what, than) => {
  expect(overIn({ ...calm, ...than }, { isShort: false })).toEqual([what])
})

it('lets a storm pass that is within its bounds, three milliseconds of a fast answer among them', () => {
  expect(overIn(calm, { isShort: false })).toEqual([])
  expect(overIn({ ...calm, p99Ms: { healthy: 1, failing: 4 } }, { isShort: false })).toEqual([])
})

it('judges no storm of the stock SDK, because it is there to be compared with', () => {
  const told = { subject: 'stock', isJudged: false, storm: { ...calm, counts: {}, logged: {} } }
  expect(stormTable([told], { isShort: false })).not.toContain('OVER')
})
