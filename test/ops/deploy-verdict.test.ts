import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerBound, upperBound, upperTail } from '../../src/ops/binomial.ts'
import {
  type Counts,
  type DeployEvidence,
  judgeDeploy,
  rateRatioUpper,
  requestsUntilDecided,
  sameRateP,
} from '../../src/ops/deploy-verdict.ts'

const baseline: Counts = { failures: 15, requests: 3000 }
const steady = { looks: 1, spanMinutes: 20 }

describe('the exact test gives the known values', () => {
  it.each([
    // R: poisson.test(c(11, 21), c(800, 3011), alternative = 'greater')
    {
      what: '11 of 800 against 21 of 3011',
      is: sameRateP({ failures: 11, requests: 800 }, { failures: 21, requests: 3011 }),
      p: 0.056,
    },
    // By hand: all of 5 failures in a half of the requests.
    {
      what: '5 of 100 against 0 of 100',
      is: sameRateP({ failures: 5, requests: 100 }, { failures: 0, requests: 100 }),
      p: 1 / 32,
    },
    {
      what: '0 of 100 against 9 of 100',
      is: sameRateP({ failures: 0, requests: 100 }, { failures: 9, requests: 100 }),
      p: 1,
    },
    { what: 'at least 3 heads of 4', is: upperTail(3, 4, 0.5), p: 5 / 16 },
  ])('$what', ({ is, p }) => expect(is).toBeCloseTo(p, 4))

  it('has the interval of the rate ratio that R has', () => {
    const [candidate, before] = [
      { failures: 11, requests: 800 },
      { failures: 21, requests: 3011 },
    ]
    expect(rateRatioUpper(candidate, before, 0.975)).toBeCloseTo(4.2773, 4)
    const share = lowerBound(11, 32, 0.975)
    expect((share / (1 - share)) * (3011 / 800)).toBeCloseTo(0.8584, 4)
  })

  it.each([
    [20, 0.139],
    [30, 0.095],
    [60, 0.049],
    [100, 0.03],
    [300, 0.01],
  ])('no failure in %i requests rules out a rate above %f', (requests, rate) => {
    expect(upperBound(0, requests, 0.95)).toBeCloseTo(rate, 3)
  })

  it('sums to one with thousands of failures, because a storm may not break the arithmetic', () => {
    const below = 1 - upperTail(5_001, 10_000, 0.5)
    expect(below).toBeCloseTo(upperTail(5_000, 10_000, 0.5), 6)
  })
})

describe('the verdict', () => {
  it.each<[string, DeployEvidence, string]>([
    ['worse for long enough', { ...steady, baseline, candidate: { failures: 12, requests: 120 } }, 'FAIL'],
    [
      'worse within 9 minutes',
      { ...steady, spanMinutes: 9, baseline, candidate: { failures: 12, requests: 120 } },
      'INCONCLUSIVE',
    ],
    [
      'worse at unknown times',
      { ...steady, spanMinutes: null, baseline, candidate: { failures: 12, requests: 120 } },
      'INCONCLUSIVE',
    ],
    ['two failures', { ...steady, baseline, candidate: { failures: 2, requests: 4 } }, 'INCONCLUSIVE'],
    ['as good as before', { ...steady, baseline, candidate: { failures: 0, requests: 120 } }, 'PASS'],
    [
      'no failure in 29 requests',
      { ...steady, baseline, candidate: { failures: 0, requests: 29 } },
      'INCONCLUSIVE',
    ],
    ['no request', { ...steady, baseline, candidate: { failures: 0, requests: 0 } }, 'INCONCLUSIVE'],
    [
      'nothing to compare with, 5 % ruled out',
      { ...steady, baseline: null, candidate: { failures: 0, requests: 60 } },
      'PASS',
    ],
    [
      'nothing to compare with, failing',
      { ...steady, baseline: null, candidate: { failures: 30, requests: 60 } },
      'INCONCLUSIVE',
    ],
  ])('%s', (_, evidence, verdict) => expect(judgeDeploy(evidence).verdict).toBe(verdict))

  it('asks for less error at each of more looks, because looking often finds something', () => {
    const candidate = { failures: 4, requests: 120 }
    const verdicts = [1, 6].map((looks) => judgeDeploy({ ...steady, looks, baseline, candidate }).verdict)
    expect(verdicts).toEqual(['FAIL', 'INCONCLUSIVE'])
  })

  it('says how many requests would decide, and they do', () => {
    const candidate = { failures: 0, requests: 12 }
    const needed = requestsUntilDecided({ ...steady, baseline, candidate })
    const later = { failures: 0, requests: 12 + (needed ?? 0) }
    expect(judgeDeploy({ ...steady, baseline, candidate: later }).verdict).toBe('PASS')
  })

  const counts = fc.record({ requests: fc.nat(2_000), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  const some = counts.map(
    ({ requests, share }): Counts => ({ requests, failures: Math.floor(requests * share) }),
  )

  it('never passes without requests and never fails without failures', () => {
    return fc.assert(
      fc.property(some, some, (before, now) => {
        const evidence = { ...steady, baseline: before }
        expect(judgeDeploy({ ...evidence, candidate: { requests: 0, failures: 0 } }).verdict).not.toBe('PASS')
        expect(judgeDeploy({ ...evidence, candidate: { ...now, failures: 0 } }).verdict).not.toBe('FAIL')
      }),
      { seed: 7, numRuns: 100 },
    )
  })

  it('is never surer of an equal rate with one failure more', () => {
    return fc.assert(
      fc.property(some, some, (before, now) => {
        fc.pre(now.failures < now.requests)
        const more = { ...now, failures: now.failures + 1 }
        expect(sameRateP(more, before)).toBeLessThanOrEqual(sameRateP(now, before) + 1e-9)
      }),
      { seed: 8, numRuns: 200 },
    )
  })
})

describe('in simulation, a day of two requests a minute against half an hour of four', () => {
  const runs = 2_000
  // Size at most 1 %, within three standard errors of 2000 runs.
  const mostFalseAlarms = 0.01 + 3 * Math.sqrt((0.01 * 0.99) / runs)

  it.each([0.002, 0.005, 0.01, 0.05])('alarms falsely in at most 1 % where nothing changed (%f)', (rate) => {
    expect(simulate({ before: rate, now: rate, looks: 1 }).FAIL / runs).toBeLessThanOrEqual(mostFalseAlarms)
  })

  it('alarms falsely in at most 1 % over six looks together', () => {
    expect(simulate({ before: 0.005, now: 0.005, looks: 6 }).FAIL / runs).toBeLessThanOrEqual(mostFalseAlarms)
  })

  it('finds 0.5 % that became 10 % in at least 99 %', () => {
    expect(simulate({ before: 0.005, now: 0.1, looks: 1 }).FAIL / runs).toBeGreaterThanOrEqual(0.99)
  })

  it('still finds it in at least 97 % when six looks share the error', () => {
    expect(simulate({ before: 0.005, now: 0.1, looks: 6 }).FAIL / runs).toBeGreaterThanOrEqual(0.97)
  })

  it('passes an unchanged release in at least 85 %, because a gate that never opens is taken off its hinges', () => {
    expect(simulate({ before: 0.005, now: 0.005, looks: 1 }).PASS / runs).toBeGreaterThanOrEqual(0.85)
  })

  type Plan = { before: number; now: number; looks: number }

  function simulate({ before, now, looks }: Plan) {
    const random = seeded(20261120)
    const verdicts = { PASS: 0, FAIL: 0, INCONCLUSIVE: 0 }
    for (let run = 0; run < runs; run += 1) verdicts[simulateOne({ before, now, looks }, random)] += 1
    return verdicts
  }

  // The worst verdict of the looks: that is what an engineer would act on.
  function simulateOne({ before, now, looks }: Plan, random: () => number) {
    const old = { requests: 2_880, failures: count(2_880, before, random).length }
    const failedAt = count(120, now, random).map((request) => request / 4)
    let verdict = 'INCONCLUSIVE' as 'PASS' | 'FAIL' | 'INCONCLUSIVE'
    for (let look = 1; look <= looks; look += 1) {
      const minute = (30 * look) / looks
      const mine = failedAt.filter((at) => at < minute)
      const spanMinutes = mine.length ? (mine.at(-1) ?? 0) - (mine[0] ?? 0) : null
      const candidate = { requests: Math.floor(minute * 4), failures: mine.length }
      verdict = judgeDeploy({ candidate, baseline: old, looks, spanMinutes }).verdict
      if (verdict === 'FAIL') return verdict
    }
    return verdict
  }

  function count(requests: number, rate: number, random: () => number): number[] {
    const failed: number[] = []
    for (let request = 0; request < requests; request += 1) if (random() < rate) failed.push(request)
    return failed
  }
})

/** The same numbers in every run: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
