import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { focusAnswer, focusRequest } from '../../src/operator-focus/contract.ts'
import { type RunningEngine, runEngine } from '../support/run-engine.ts'
import { until } from '../support/until.ts'

const schema = z.looseObject({ properties: z.record(z.string(), z.unknown()) })
const contractShape = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.object({ FocusAnswer: schema, FocusRequest: schema }) }),
})

let engine: RunningEngine
let url: string
beforeAll(async () => {
  engine = runEngine({
    SENTRY_ENVIRONMENT: 'staging',
    SENTRY_RELEASE: 'lucia-engine@1.2.3',
    LUCIA_LOG_LEVEL: 'debug',
  })
  url = await engine.listening()
})
afterAll(() => engine.stop())

const lineOf = (requestId: string) =>
  engine.lines.map((line) => JSON.parse(line)).find((line) => line.requestId === requestId)

it('is healthy without asking anybody, and says what runs where and since when', async () => {
  const answer = await fetch(`${url}/health`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    status: 'ok',
    release: 'lucia-engine@1.2.3',
    environment: 'staging',
    uptimeSeconds: expect.any(Number),
  })
})

it('is ready, and tells the state of its parts to nobody who is not an operator', async () => {
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' })
  const stranger = await fetch(`${url}/ready`, { headers: { authorization: 'Bearer x.y.z' } })
  expect(await stranger.text()).not.toContain('dependencies')
})

it('publishes the contract that its requests and answers are checked with', async () => {
  const document = await (await fetch(`${url}/openapi.json`)).json()
  const { openapi, paths, components } = contractShape.parse(document)
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths)).toEqual(['/admin/operator-focus', '/health', '/ready'])
  expect(Object.keys(components.schemas.FocusAnswer.properties)).toEqual(Object.keys(focusAnswer.shape))
  expect(Object.keys(components.schemas.FocusRequest.properties)).toEqual(Object.keys(focusRequest.shape))
  expect(components.schemas.FocusRequest).toMatchObject({
    additionalProperties: false,
    required: ['message'],
  })
})

describe('answers what it does not have as a problem of its own, without work', () => {
  const table: [method: string, path: string, status: number, code: string][] = [
    ['GET', '/', 404, 'route.not_found'],
    ['POST', '/health', 405, 'method.not_allowed'],
    ['DELETE', '/openapi.json', 405, 'method.not_allowed'],
    ['GET', '/admin/operator-focus', 405, 'method.not_allowed'],
    ['OPTIONS', '/admin/operator-focus', 405, 'method.not_allowed'],
    ['POST', '/admin/operator-focus/', 404, 'route.not_found'],
    ['POST', '/ADMIN/operator-focus', 404, 'route.not_found'],
    ['GET', '/%', 404, 'route.not_found'],
    ['GET', '/.env', 404, 'route.not_found'],
  ]
  it.each(table)('%s %s', async (method, path, status, code) => {
    const answer = await fetch(`${url}${path}`, { method })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      code,
      requestId: answer.headers.get('x-request-id'),
    })
    expect(answer.headers.get('allow')).toBe(
      status === 405 ? expect.any(String) && answer.headers.get('allow') : null,
    )
  })
})

describe('names each request', () => {
  it.each(['abc', 'a'.repeat(64), '0b0e7e6e-0c52-4f1a-9a53-7d9d7a0a4a3e', 'A_b-9'])(
    'by the id it came with: %s',
    async (id) => {
      const answer = await fetch(`${url}/nothing`, { headers: { 'x-request-id': id } })
      expect(answer.headers.get('x-request-id')).toBe(id)
      await until(() => lineOf(id))
      expect(lineOf(id)).toMatchObject({
        method: 'GET',
        route: 'unmatched',
        status: 404,
        code: 'route.not_found',
        ms: expect.any(Number),
      })
    },
  )

  it.each(['', 'a'.repeat(65), 'a b', 'a;b', 'ä', '../x', 'a,b'])(
    'by one of its own instead of %j',
    async (id) => {
      const answer = await fetch(`${url}/nothing`, {
        headers: { 'x-request-id': Buffer.from(id).toString('latin1') },
      })
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )
})

it('writes one line for each request, and health checks only for who debugs', async () => {
  await fetch(`${url}/health`, { headers: { 'x-request-id': 'healthy' } })
  await until(() => lineOf('healthy'))
  expect(engine.lines.filter((line) => line.includes('"healthy"'))).toHaveLength(1)
  expect(lineOf('healthy')).toMatchObject({ level: 'debug', route: '/health' })
})

it('says to browsers that there is nothing here for them', async () => {
  for (const path of ['/health', '/nothing', '/openapi.json']) {
    const { headers } = await fetch(`${url}${path}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    for (const name of ['x-powered-by', 'server', 'etag', 'access-control-allow-origin'])
      expect(headers.get(name)).toBeNull()
  }
})
