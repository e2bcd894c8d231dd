import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../src/telemetry/breaker.ts'

function breakerAt() {
  const time = { now: 1_000_000 }
  const breaker = createBreaker({ now: () => time.now, random: () => 1 })
  const fail = (times: number) => {
    for (let count = 0; count < times; count += 1) breaker.fail({ isProbe: breaker.tryPass().isProbe })
  }
  return { breaker, fail, pass: (ms: number) => (time.now += ms) }
}

describe('opens', () => {
  it('after five failures in a row, because the sixth caller need not wait to learn it', () => {
    const { breaker, fail } = breakerAt()
    fail(4)
    expect(breaker.tryPass().waitMs).toBe(0)
    fail(1)
    expect(breaker.tryPass()).toEqual({ waitMs: 5_000, isProbe: false })
  })

  it('when half of at least five calls in ten seconds failed', () => {
    const { breaker, fail } = breakerAt()
    for (let pair = 0; pair < 3; pair += 1) {
      breaker.succeed()
      fail(1)
    }
    expect(breaker.isOpen()).toBe(true)
  })

  it('not for failures that are longer ago than ten seconds', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(3)
    pass(10_001)
    breaker.succeed()
    fail(2)
    expect(breaker.isOpen()).toBe(false)
  })

  it('for as long as the vendor asked, and for five minutes at most', () => {
    const { breaker } = breakerAt()
    breaker.fail({ isProbe: false, holdMs: 3_600_000 })
    expect(breaker.tryPass().waitMs).toBe(300_000)
  })
})

describe('while open', () => {
  it('lets one call pass as the probe when the time is over, and the others wait', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(5)
    pass(5_000)
    expect(breaker.tryPass()).toEqual({ waitMs: 0, isProbe: true })
    expect(breaker.tryPass().waitMs).toBeGreaterThan(0)
  })

  it('stays away twice as long after each failed probe, up to thirty seconds', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(5)
    const waits: number[] = []
    for (let probe = 0; probe < 4; probe += 1) {
      pass(breaker.tryPass().waitMs)
      fail(1)
      waits.push(breaker.tryPass().waitMs)
    }
    expect(waits).toEqual([10_000, 20_000, 30_000, 30_000])
  })

  it('lets the next call probe when the first probe ended without telling anything', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(5)
    pass(5_000)
    breaker.release(breaker.tryPass().isProbe)
    expect(breaker.tryPass().isProbe).toBe(true)
  })

  it('tells how long it lasted and whom it turned away when a probe goes well', () => {
    const { breaker, fail, pass } = breakerAt()
    fail(5)
    breaker.tryPass()
    breaker.tryPass()
    pass(5_000)
    breaker.tryPass()
    expect(breaker.succeed()).toEqual({ durationMs: 5_000, failed: 5, refused: 2 })
    expect(breaker.tryPass()).toEqual({ waitMs: 0, isProbe: false })
    expect(breaker.succeed()).toBeUndefined()
  })
})
