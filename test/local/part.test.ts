import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { type Part, startPart } from '../../local/part.ts'

let part: Part

beforeAll(async () => {
  part = await startPart({
    name: 'clerk',
    handle: ({ body }) => ({ status: 200, body: { said: body, why: 'a body long enough to be cut in two' } }),
    rateLimited: () => ({ status: 429, headers: { 'retry-after': '2' }, body: { error: 'slow down' } }),
    wrongCredentials: () => ({ status: 401, body: { error: 'who are you' } }),
    failed: (status) => ({ status, body: { error: `own shape of ${status}` } }),
  })
})
beforeEach(async () => {
  await part.faults.clear()
  part.requests.clear()
})
afterAll(() => part.close())

const ask = (init: RequestInit = {}) => fetch(part.url, { signal: AbortSignal.timeout(5000), ...init })
const outcome = async (fault: Fault) => {
  await part.faults.set(fault)
  try {
    const response = await ask({ signal: AbortSignal.timeout(400) })
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    }
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    return { error: cause?.code ?? name }
  }
}

describe('each word fails the way its name says', () => {
  const table: [Fault, unknown][] = [
    [{ fault: 'never-answers' }, { error: 'TimeoutError' }],
    [{ fault: 'slow', ms: 60_000 }, { error: 'TimeoutError' }],
    [{ fault: 'slow', ms: 1 }, { status: 200 }],
    [{ fault: 'refuses' }, { error: 'ECONNREFUSED' }],
    [{ fault: 'refuses', times: 1 }, { error: 'ECONNRESET' }],
    [{ fault: 'drops' }, { error: 'ECONNRESET' }],
    [
      { fault: 'status', status: 503 },
      { status: 503, text: '{"error":"own shape of 503"}' },
    ],
    [
      { fault: 'status', status: 520, body: '<html>' },
      { status: 520, text: '<html>' },
    ],
    [
      { fault: 'not-json' },
      { status: 200, type: 'application/json', text: expect.stringMatching(/^[^{["]/) },
    ],
    [{ fault: 'truncated' }, { status: 200, text: expect.stringMatching(/^\{"said":"".*[^}]$/) }],
    [{ fault: 'wrong-content-type' }, { status: 200, type: 'text/html; charset=utf-8' }],
    [{ fault: 'rate-limited' }, { status: 429, text: '{"error":"slow down"}' }],
    [{ fault: 'wrong-credentials' }, { status: 401, text: '{"error":"who are you"}' }],
  ]
  it.each(table)('%o', async (fault, expected) => {
    expect(await outcome(fault)).toMatchObject(expected as object)
  })
})

it('stops flooding when the reader leaves, because nobody reads 64 MB', async () => {
  await part.faults.set({ fault: 'huge' })
  const response = await ask()
  const reader = response.body?.getReader()
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toMatch(/^\{"padding":"/)
  await reader?.cancel()
  await expect.poll(() => part.requests.entries()[0]?.ms).toBeTypeOf('number')
})

it('is healthy again after the counted answers, because a blip ends', async () => {
  await part.faults.set({ fault: 'status', status: 500, times: 2 })
  const statuses = [await ask(), await ask(), await ask()].map(({ status }) => status)
  expect(statuses).toEqual([500, 500, 200])
})

it('is healthy again when what it waited for has happened', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await part.faults.set({ fault: 'refuses', until: promise })
  await expect(ask()).rejects.toThrow()
  resolve()
  await expect
    .poll(() =>
      ask().then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
})

it('takes the same port again after refusing, because clients keep the address', async () => {
  const { url } = part
  await part.faults.set({ fault: 'refuses' })
  await part.faults.clear()
  expect((await fetch(url)).status).toBe(200)
})

it('logs what was asked and never a secret, because the log is shown to anyone', async () => {
  const secret = 'CANARY-7f3a'
  await ask({
    method: 'POST',
    body: secret,
    headers: {
      authorization: `Bearer ${secret}`,
      apikey: secret,
      cookie: secret,
      'x-new': secret,
      accept: '*/*',
    },
  })
  const [entry] = part.requests.entries()
  expect(entry).toMatchObject({
    method: 'POST',
    path: '/',
    status: 200,
    requestBytes: 11,
    headers: { accept: '*/*' },
  })
  expect(JSON.stringify(entry)).not.toContain(secret)
})

it('closes while a request hangs and a client keeps its connection, because a suite may not wait for it', async () => {
  const own = await startPart({
    name: 'access',
    handle: () => ({ status: 200 }),
    rateLimited: () => ({ status: 429 }),
    wrongCredentials: () => ({ status: 401 }),
  })
  await own.faults.set({ fault: 'never-answers' })
  const hanging = expect(fetch(own.url)).rejects.toThrow()
  await expect.poll(() => own.requests.total()).toBe(1)
  await own.close()
  await own.faults.clear()
  await hanging
  await expect(fetch(own.url)).rejects.toThrow()
})
