import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { errorHandler } from '../../src/http/error-handler.ts'
import { createRateLimit } from '../../src/http/rate-limit.ts'

function createApp(limits: { perMinute: number; perHour: number }) {
  const app = express()
  app.use((request, response, next) => {
    response.locals.operator = { id: request.get('x-operator') }
    next()
  })
  app.use(createRateLimit(limits))
  app.use((_request, response) => void response.json({}))
  return app.use(errorHandler)
}

const ask = (app: express.Express, operator: string, headers = {}) =>
  request(app)
    .get('/')
    .set({ 'x-operator': operator, ...headers })

test('answers 429 with Retry-After and the state of both windows once an operator is over the limit', async () => {
  const app = createApp({ perMinute: 2, perHour: 10 })
  const first = await ask(app, 'ana')
  expect(first.headers['ratelimit-policy']).toMatch(/^"minute"; q=2; w=60;.*, "hour"; q=10; w=3600;/)
  expect(first.headers.ratelimit).toMatch(/^"minute"; r=1; t=\d+, "hour"; r=9; t=\d+$/)
  await ask(app, 'ana')
  const third = await ask(app, 'ana')
  expect(third.status).toBe(429)
  expect(third.body).toMatchObject({ code: 'rate.limited', status: 429 })
  expect(third.headers['content-type']).toContain('application/problem+json')
  expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(third.headers['retry-after'])).toBeLessThanOrEqual(60)
})

test('the hour has its own limit', async () => {
  const app = createApp({ perMinute: 10, perHour: 3 })
  for (let asked = 0; asked < 3; asked += 1) expect((await ask(app, 'ana')).status).toBe(200)
  const fourth = await ask(app, 'ana')
  expect(fourth.status).toBe(429)
  expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(60)
})

test('HD-02 no header moves an operator to another bucket, and no operator pays for another', async () => {
  const app = createApp({ perMinute: 2, perHour: 10 })
  const statuses = []
  for (let index = 0; index < 5; index += 1) {
    const address = `203.0.113.${index}`
    const headers = { 'x-forwarded-for': address, 'cf-connecting-ip': address, 'x-real-ip': address }
    statuses.push((await ask(app, 'ana', headers)).status)
  }
  expect(statuses).toEqual([200, 200, 429, 429, 429])
  expect((await ask(app, 'bob')).status).toBe(200)
})
