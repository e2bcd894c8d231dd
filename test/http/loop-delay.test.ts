import { expect, test } from 'vitest'
import { createLoopDelay } from '../../src/http/loop-delay.ts'

function startLoop() {
  const clock = { now: 0 }
  const loop = createLoopDelay(() => clock.now)
  const turn = (ms: number, times = 1) => {
    for (let index = 0; index < times; index += 1) {
      clock.now += ms
      loop.tick()
    }
  }
  return { loop, turn, clock }
}

test('a loop in time is not strained, however long it runs', () => {
  const { loop, turn } = startLoop()
  turn(12, 10_000)
  expect(loop.isStrained()).toBe(false)
})

test('a pause or a burst of half a second is no strain, because it is over before anybody gains by refusing', () => {
  const { loop, turn } = startLoop()
  turn(600)
  expect(loop.isStrained()).toBe(false)
})

test('collecting garbage now and then is no strain', () => {
  const { loop, turn } = startLoop()
  for (let second = 0; second < 600; second += 1) {
    turn(10, 90)
    turn(100)
  }
  expect(loop.isStrained()).toBe(false)
})

test('a second of lateness is strain, and is forgotten within three seconds once the loop is in time', () => {
  const { loop, turn } = startLoop()
  turn(60, 20)
  expect(loop.isStrained()).toBe(true)
  turn(80, 1_000)
  turn(10, 300)
  expect(loop.isStrained()).toBe(false)
})

test('is late as soon as its tick is, and until a turn was short again', () => {
  const { loop, clock, turn } = startLoop()
  clock.now += 15
  expect(loop.isLate()).toBe(false)
  clock.now += 10
  expect(loop.isLate()).toBe(true)
  loop.tick()
  expect(loop.isLate()).toBe(true)
  turn(10)
  expect(loop.isLate()).toBe(false)
})
