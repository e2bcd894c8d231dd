import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { Shed } from '../../src/errors.ts'
import { errorHandler } from '../../src/http/error-handler.ts'
import { createShedLoad } from '../../src/http/shed-load.ts'
import type { About } from '../../src/telemetry/report.ts'

test('HC-13 tells of an overload once a minute, with how many were turned away since', () => {
  const told: unknown[] = []
  let now = 0
  const tell = (_text: string, about: About) => {
    told.push([about.area, about.kind, about.contexts?.incident])
    return undefined
  }
  const shedLoad = createShedLoad({ isBehind: () => true, tell, clock: () => now })
  for (let index = 0; index < 121; index += 1) {
    expect(() => shedLoad({} as never, {} as never, () => {})).toThrow(Shed)
    now += 1_000
  }
  const event = (count: number) => ['process', 'overload', { shed_since_last: count, in_flight: 0 }]
  expect(told).toEqual([event(1), event(60), event(60)])
})

test('answers 503 with Retry-After beyond the number that memory allows, and counts those in flight only', async () => {
  const app = express().disable('x-powered-by')
  const waiting = Promise.withResolvers<void>()
  app.use(createShedLoad({ maxInFlight: 2, isBehind: () => false, tell: () => undefined }))
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
