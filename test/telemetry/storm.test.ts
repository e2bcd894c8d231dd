import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createStorm, type Occurrence } from '../../src/telemetry/storm.ts'

const second = 1_000
const minute = 60 * second

function stormAt() {
  const time = { now: 0 }
  const sent: Occurrence<string>[] = []
  const overflows: Record<string, number>[] = []
  const storm = createStorm<string>({
    send: (one) => sent.push(one),
    overflow: (counts) => overflows.push(counts),
    now: () => time.now,
  })
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= second) {
      time.now += Math.min(second, left)
      storm.sweep()
    }
  }
  // What the on-call engineer can count from what was sent.
  const told = () =>
    sent.reduce((sum, { count }) => sum + 1 + count.suppressed_since_last, 0) +
    overflows.reduce((sum, counts) => sum + Object.values(counts).reduce((all, one) => all + one, 0), 0)
  return { storm, sent, overflows, pass, told }
}

it('sends the first failure at once and one summary a minute, because a storm is one thing that happens', () => {
  const { storm, sent, pass, told } = stormAt()
  for (let tick = 0; tick < 60; tick += 1) {
    for (let failure = 0; failure < 1_000; failure += 1) storm.add('openai|timeout', `${tick}`)
    pass(second)
  }
  expect(sent).toHaveLength(2)
  expect(sent[0]?.count).toMatchObject({ suppressed_since_last: 0, total: 1 })
  expect(sent[1]).toMatchObject({ latest: '59', count: { suppressed_since_last: 59_998, total: 60_000 } })
  expect(told()).toBe(60_000)
})

it('sends at once again after a quiet minute, because it is news again', () => {
  const { storm, sent, pass } = stormAt()
  storm.add('a', '1')
  pass(2 * minute)
  storm.add('a', '2')
  expect(sent.map(({ latest }) => latest)).toEqual(['1', '2'])
})

it('sends no more than thirty a minute over all, the rest as one overflow', () => {
  const { storm, sent, overflows, pass, told } = stormAt()
  for (let kind = 0; kind < 60; kind += 1) storm.add(`kind ${kind}`, 'x')
  expect(sent).toHaveLength(29)
  pass(minute)
  expect(overflows).toHaveLength(1)
  expect(told()).toBe(60)
})

it('tells the open counts when it is drained, because nothing that was counted may die with the process', () => {
  const { storm, told } = stormAt()
  for (let failure = 0; failure < 100; failure += 1) storm.add(`kind ${failure % 40}`, 'x')
  storm.drain()
  expect(told()).toBe(100)
})

it('knows at most 64 kinds, whatever arrives', () => {
  const { storm, sent, told } = stormAt()
  for (let kind = 0; kind < 100_000; kind += 1) storm.add(`kind ${kind}`, 'x')
  storm.drain()
  expect(sent.length).toBeLessThanOrEqual(64)
  expect(told()).toBe(100_000)
})

it('loses and doubles nothing, whatever fails when', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ key: fc.integer({ min: 0, max: 90 }) }),
      fc.record({ ms: fc.integer({ min: 1, max: 90_000 }) }),
    ),
    { maxLength: 300 },
  )
  fc.assert(
    fc.property(steps, (all) => {
      const { storm, pass, told } = stormAt()
      let failures = 0
      for (const step of all) {
        if ('key' in step) {
          storm.add(`key ${step.key}`, 'x')
          failures += 1
        } else pass(step.ms)
      }
      storm.drain()
      expect(told()).toBe(failures)
    }),
    { seed: 7, numRuns: 100 },
  )
})
