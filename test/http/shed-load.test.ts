import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { Shed } from '../../src/errors.ts'
import { errorHandler } from '../../src/http/error-handler.ts'
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
  const shedLoad = createShedLoad({ loop, maxInFlight, tell, clock: () => state.now })
  const leave: (() => void)[] = []
  const response = { once: (_event: string, done: () => void) => leave.push(done) }
  const enter = () => shedLoad({} as never, response as never, () => {})
  return { state, told, enter, leaveAll: () => leave.splice(0).forEach((done) => void done()) }
}

test('a few clients that wait for their answers are never turned away, however late the loop is', () => {
  const { enter, leaveAll } = createFront()
  for (let turn = 0; turn < 50; turn += 1) {
    for (let client = 0; client < 150; client += 1) expect(enter).not.toThrow()
    leaveAll()
  }
})

test('HC-13 once it is too much, lateness alone decides until the strain is over', () => {
  const { enter, leaveAll, state } = createFront()
  for (let client = 0; client < 200; client += 1) enter()
  expect(enter).toThrow(Shed)
  leaveAll()
  expect(enter).toThrow(Shed)
  state.isLate = false
  expect(enter).not.toThrow()
  state.isStrained = false
  enter()
  Object.assign(state, { isStrained: true, isLate: true })
  expect(enter).not.toThrow()
})

test('a crowd that is answered in time is no overload', () => {
  const { enter, state } = createFront()
  state.isStrained = false
  for (let client = 0; client < 900; client += 1) expect(enter).not.toThrow()
})

test('HC-13 tells of an overload once a minute, with how many were turned away since', () => {
  const { told, enter, state } = createFront(0)
  for (let index = 0; index < 121; index += 1) {
    expect(enter).toThrow(Shed)
    state.now += 1_000
  }
  const event = (count: number) => ['process', 'overload', { shed_since_last: count, in_flight: 0 }]
  expect(told).toEqual([event(1), event(60), event(60)])
})

test('answers 503 with Retry-After beyond the number that memory allows, and counts those in flight only', async () => {
  const app = express().disable('x-powered-by')
  const waiting = Promise.withResolvers<void>()
  app.use(createShedLoad({ maxInFlight: 2, tell: () => undefined }))
  app.use(async (_request, response) => {
    await waiting.promise
    response.end()
  })
  const server = createServer(app.use(errorHandler)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const held = [fetch(url), fetch(url)]
  const isFull = async () => {
    const reply = await fetch(url, { signal: AbortSignal.timeout(200) }).catch(() => null)
    return [reply?.status, reply?.headers.get('retry-after')]
  }
  await expect.poll(isFull, { timeout: 5_000 }).toEqual([503, '2'])
  waiting.resolve()
  await Promise.all(held)
  await expect.poll(async () => (await request(server).get('/')).status).toBe(200)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})
