import { expect, test } from 'vitest'
import { benchOverload } from '../../bench/overload.ts'

// The limits of `npm run bench` are for a quiet machine; here they tell a collapse from a bad moment.
test('HC-13 at four times the capacity most of it is still answered, and the others are told so at once', {
  timeout: 60_000,
}, async () => {
  const figures = await benchOverload({ seconds: 5 })
  expect(figures.goodput).toBeGreaterThan(0.5)
  expect(figures.shed).toBeGreaterThan(0)
  expect(figures.shedMedianMs).toBeLessThan(500)
  expect(figures.settledP99Ms).toBeLessThan(Math.max(1_000, figures.healthyP99Ms * 10))
})
