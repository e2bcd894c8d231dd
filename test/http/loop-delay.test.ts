import { expect, test } from 'vitest'
import { createLoopDelay } from '../../src/http/loop-delay.ts'

function startLoop() {
  const loop = { now: 0 }
  const delay = createLoopDelay(() => loop.now)
  const turn = (ms: number, times = 1) => {
    for (let index = 0; index < times; index += 1) {
      loop.now += ms
      delay.tick()
    }
  }
  const behindAfter = (ms: number) => {
    loop.now += ms
    const behind = delay.isBehind(20)
    loop.now -= ms
    return behind
  }
  return { turn, behindAfter }
}

test('a loop in time is never behind, however long it runs', () => {
  const { turn, behindAfter } = startLoop()
  turn(12, 10_000)
  expect(behindAfter(100)).toBe(false)
})

test('a pause or a burst of half a second is not overload, because it is over before anybody gains by refusing', () => {
  const { turn, behindAfter } = startLoop()
  turn(600)
  expect(behindAfter(100)).toBe(false)
})

test('collecting garbage now and then is not overload', () => {
  const { turn, behindAfter } = startLoop()
  for (let second = 0; second < 600; second += 1) {
    turn(10, 90)
    turn(100)
  }
  expect(behindAfter(100)).toBe(false)
})

test('a second of lateness is overload, and then only those who come early in a turn are served', () => {
  const { turn, behindAfter } = startLoop()
  turn(60, 20)
  expect(behindAfter(15)).toBe(false)
  expect(behindAfter(25)).toBe(true)
})

test('overload is forgotten within three seconds once the loop is in time', () => {
  const { turn, behindAfter } = startLoop()
  turn(80, 1_000)
  expect(behindAfter(50)).toBe(true)
  turn(10, 300)
  expect(behindAfter(50)).toBe(false)
})
