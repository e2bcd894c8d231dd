import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { errorHandler } from '../../src/http/error-handler.ts'
import { createShedLoad } from '../../src/http/shed-load.ts'

function createEngine(delayMs: number) {
  const engine = { now: 0, delayMs, let: 0, shed: 0 }
  const shedLoad = createShedLoad({ findDelayMs: () => engine.delayMs, clock: () => engine.now })
  const response = { once: (_event: string, done: () => void) => done() }
  const ask = () => {
    try {
      shedLoad({} as never, response as never, () => {
        engine.let += 1
      })
    } catch {
      engine.shed += 1
    }
  }
  return { engine, askFor: (ms: number) => run(engine, ms, ask) }
}

function run(engine: { now: number }, ms: number, ask: () => void) {
  for (const end = engine.now + ms; engine.now < end; engine.now += 1) ask()
}

test('lets everybody in while the event loop is in time, however many they are', () => {
  const { engine, askFor } = createEngine(15)
  askFor(10_000)
  expect(engine.shed).toBe(0)
})

test('turns more away the longer the event loop is late, and never everybody', () => {
  const { engine, askFor } = createEngine(150)
  askFor(400)
  const early = engine.shed
  askFor(5_000)
  expect(early).toBeGreaterThan(0)
  expect(engine.shed - early).toBeGreaterThan(4_000)
  const before = engine.let
  askFor(1_000)
  expect(engine.let - before).toBeGreaterThan(20)
})

test('lets everybody in again within seconds of recovery', () => {
  const { engine, askFor } = createEngine(500)
  askFor(5_000)
  engine.delayMs = 0
  askFor(3_000)
  const before = engine.shed
  askFor(1_000)
  expect(engine.shed).toBe(before)
})

test('answers 503 with Retry-After beyond the number that memory allows, and counts those in flight only', async () => {
  const app = express().disable('x-powered-by')
  const waiting = Promise.withResolvers<void>()
  app.use(createShedLoad({ maxInFlight: 2, findDelayMs: () => 0 }))
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
