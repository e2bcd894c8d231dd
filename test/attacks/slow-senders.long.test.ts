import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine()
})
afterAll(() => door.close())

type Slow = { socket: Socket; closedAfterMs: Promise<number> }

function hold(port: number, first: string, drip = ''): Slow {
  const startedAt = performance.now()
  const { promise: closedAfterMs, resolve } = Promise.withResolvers<number>()
  const socket = connect(port, '127.0.0.1', () => socket.write(first))
  const timer = setInterval(() => drip && socket.writable && socket.write(drip), 1_000)
  socket.on('error', () => {}).resume()
  socket.on('close', () => {
    clearInterval(timer)
    resolve(performance.now() - startedAt)
  })
  return { socket, closedAfterMs }
}

async function slowest(times: number) {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const startedAt = performance.now()
    expect((await door.ask({ headers: door.ana.headers })).status).toBe(200)
    taken.push(performance.now() - startedAt)
  }
  return taken.toSorted((a, b) => a - b).at(Math.floor(times * 0.95)) ?? 0
}

test('IN-09 IN-10 slow senders are closed within 15 s, and meanwhile the others are served as before', async () => {
  await slowest(50)
  const alone = await slowest(50)
  const identity = Object.entries(door.ana.headers).map(([name, value]) => `${name}: ${value}`)
  const head = ['POST /admin/operator-focus HTTP/1.1', 'Host: a', ...identity].join('\r\n')
  const json = `${head}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`
  const slow = Array.from({ length: 125 }, () => [
    hold(door.port, 'POST /admin/operator-focus HTTP/1.1\r\nHost: a\r\n'),
    hold(door.port, 'POST /admin/operator-focus HTTP/1.1\r\nHost: a\r\n', 'X-A: 1\r\n'),
    hold(door.port, json, ' '),
    hold(door.port, ''),
  ]).flat()
  const beside = await slowest(50)
  expect(beside).toBeLessThan(alone * 2 + 50)
  const closed = await Promise.all(slow.map(({ closedAfterMs }) => closedAfterMs))
  expect(Math.max(...closed)).toBeLessThan(16_500)
  expect((await door.ask({ headers: door.ana.headers })).status).toBe(200)
})
