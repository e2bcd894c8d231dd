import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import { expect, test, vi } from 'vitest'
import { createShedLoad } from '../../src/http/shed-load.ts'
import type { About } from '../../src/telemetry/report.ts'

function createFront(maxInFlight = 1_000) {
  const state = { isStrained: true, isLate: true, now: 0 }
  const told: unknown[] = []
  const tell = (_text: string, { area, kind, contexts }: About) => {
    told.push([area, kind, contexts?.incident])
    return undefined
  }
  const loop = { isStrained: () => state.isStrained, isLate: () => state.isLate }
  const onShed = vi.fn()
  const letIn = vi.fn()
  const options = { loop, maxInFlight, tell, onShed, clock: () => state.now }
  const shedLoad = createShedLoad(letIn, options)
  const leave: (() => void)[] = []
  /** Whether one more was let in. */
  const enter = (url = '/admin/operator-focus') => {
    const before = letIn.mock.calls.length
    const response = {
      once: (_event: string, done: () => void) => leave.push(done),
      writeHead: () => response,
      end: () => {},
    }
    shedLoad({ url } as never, response as never)
    return letIn.mock.calls.length > before
  }
  return { state, told, onShed, enter, leaveAll: () => leave.splice(0).forEach((done) => void done()) }
}

test('a few clients that wait for their answers are never turned away, however late the loop is', () => {
  const { enter, leaveAll } = createFront()
  for (let turn = 0; turn < 50; turn += 1) {
    for (let client = 0; client < 150; client += 1) expect(enter()).toBe(true)
    leaveAll()
  }
})

test('HC-13 once it is too much, the lateness of a turn decides, until the strain is over and nobody was turned away', () => {
  const { enter, leaveAll, state } = createFront()
  for (let client = 0; client < 200; client += 1) enter()
  expect(enter()).toBe(false)
  leaveAll()
  const few = Array.from({ length: 10 }, () => enter())
  expect(few).toEqual([...Array(8).fill(true), false, false])
  state.isLate = false
  expect(enter()).toBe(true)
  Object.assign(state, { isStrained: false, isLate: true })
  expect(enter()).toBe(false)
  state.now += 2_000
  expect(enter()).toBe(true)
})

test('HC-13 a flood is turned away before its strain is felt, because each that is let in makes the others wait', () => {
  const { enter, state } = createFront()
  state.isStrained = false
  for (let client = 0; client < 300; client += 1) expect(enter()).toBe(true)
  expect(enter()).toBe(false)
})

test('a crowd that is answered in time is no overload', () => {
  const { enter, state } = createFront()
  Object.assign(state, { isStrained: false, isLate: false })
  for (let client = 0; client < 900; client += 1) expect(enter()).toBe(true)
})

test('whoever looks whether the engine lives is told so also in an overload', () => {
  const { enter } = createFront(0)
  expect(['/health', '/ready', '/', '/health?x'].map((url) => enter(url))).toEqual([true, true, false, false])
})

test('HC-13 tells of an overload once a minute, with how many were turned away since, and counts each as failed', () => {
  const { told, onShed, enter, state } = createFront(0)
  for (let index = 0; index < 121; index += 1) {
    expect(enter()).toBe(false)
    state.now += 1_000
  }
  const event = (count: number) => ['process', 'overload', { shed_since_last: count, in_flight: 0 }]
  expect(told).toEqual([event(1), event(60), event(60)])
  expect(onShed.mock.calls).toEqual(Array(121).fill([503]))
})

test('answers 503 with Retry-After beyond the number that memory allows, and counts those in flight only', async () => {
  const waiting = Promise.withResolvers<void>()
  const app: RequestListener = async (_request, response) => {
    await waiting.promise
    response.end()
  }
  const front = createShedLoad(app, { maxInFlight: 2, tell: () => undefined })
  const server = createServer(front).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const held = [fetch(url), fetch(url)]
  const isFull = async () => {
    const reply = await fetch(url, { signal: AbortSignal.timeout(200) }).catch(() => null)
    const code = reply?.status === 503 && Object(await reply.json()).code
    return [reply?.status, reply?.headers.get('retry-after'), code]
  }
  await expect.poll(isFull, { timeout: 5_000 }).toEqual([503, '2', 'overload.shed'])
  waiting.resolve()
  await Promise.all(held)
  await expect.poll(async () => (await request(server).get('/')).status).toBe(200)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
