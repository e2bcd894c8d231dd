import { expect, test } from 'vitest'
import type { Refusal } from '../../src/errors.ts'
import { createAuthWatch } from '../../src/telemetry/auth-watch.ts'
import type { About } from '../../src/telemetry/report.ts'

function startWatch(mostPerMinute = 20) {
  const told: { name: string; level: unknown; refusals: unknown }[] = []
  const clock = { now: 1_000_000 }
  const watch = createAuthWatch({
    mostPerMinute,
    clock: () => clock.now,
    tell: (_text, { area, kind, level, contexts }: About) => {
      told.push({ name: `${area}|${kind}`, level, refusals: contexts?.refusals })
      return undefined
    },
  })
  const refuse = (refusal: Refusal, times = 1, { everyMs = 10, hasEdgeHeaders = false } = {}) => {
    for (let index = 0; index < times; index += 1) {
      watch.refused(refusal, { hasEdgeHeaders })
      clock.now += everyMs
    }
  }
  return { watch, told, clock, refuse }
}

test('twenty refusals in a minute are a count, and one more is one event with the counts by reason', () => {
  const { told, refuse } = startWatch()
  refuse('auth.expired', 15)
  refuse('auth.invalid', 5)
  expect(told).toEqual([])
  refuse('auth.expired')
  const refusals = { 'auth.expired': 16, 'auth.invalid': 5 }
  expect(told).toEqual([{ name: 'auth|spike', level: 'warning', refusals }])
})

test('refusals that come slowly are no spike, however many they become', () => {
  const { told, refuse, watch } = startWatch()
  refuse('auth.expired', 500, { everyMs: 4_000 })
  expect(told).toEqual([])
  expect(watch.counts()).toEqual({ 'auth.expired': 500 })
})

test('a spike is found wherever the minute begins', () => {
  const { told, clock, refuse } = startWatch()
  refuse('auth.expired', 1)
  clock.now += 55_000
  refuse('auth.expired', 10)
  clock.now += 10_000
  refuse('auth.expired', 11)
  expect(told.map(({ name }) => name)).toEqual(['auth|spike'])
})

test('an hour under attack is one event a minute', () => {
  const { told, refuse } = startWatch()
  refuse('auth.invalid', 36_000, { everyMs: 100 })
  expect(told.length).toBe(60)
  expect(told.at(-1)?.refusals).toEqual({ 'auth.invalid': expect.closeTo(600, -2) })
})

test('five tokens from the future in a minute say that a clock is wrong', () => {
  const { told, refuse } = startWatch()
  refuse('auth.not_yet_valid', 4)
  expect(told).toEqual([])
  refuse('auth.not_yet_valid')
  const refusals = { 'auth.not_yet_valid': 5 }
  expect(told).toEqual([{ name: 'auth|clock_skew', level: 'error', refusals }])
})

test('CF-05 a missing assertion is a count, and a spike of them is a way around the edge and no spike of wrong tokens', () => {
  const { told, refuse } = startWatch()
  refuse('access.required', 20)
  expect(told).toEqual([])
  refuse('access.required', 30)
  expect(told.map(({ name }) => name)).toEqual(['access|bypass_attempt'])
})

test('AU-17 a request with the marks of the edge and without its assertion is told at once, then every ten minutes', () => {
  const { told, clock, refuse } = startWatch()
  refuse('access.required', 100, { hasEdgeHeaders: true })
  expect(told.map(({ name }) => name)).toEqual(['access|bypass_attempt'])
  clock.now += 10 * 60_000
  refuse('access.required', 1, { hasEdgeHeaders: true })
  expect(told.length).toBe(2)
})
