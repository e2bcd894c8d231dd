import * as Sentry from '@sentry/node'
import OpenAI from 'openai'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { type FaultName, faultNames } from '../../local/faults.ts'
import { type PartName, partNames } from '../../local/part.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ seed: false })
})
afterEach(() => cloud.mend())
afterAll(() => cloud.close())

type Outcome = { status?: number; type?: string | null; body?: string; failed?: string; cutAfter?: string }

const post = (path: string, headers: Record<string, string>, body: string) => ({
  path,
  init: { method: 'POST', headers, body },
})
const healthy: Record<PartName, () => { path: string; init: RequestInit }> = {
  supabase: () =>
    post(
      '/rest/v1/rpc/open_items',
      {
        apikey: cloud.supabase.serviceRoleKey,
        authorization: `Bearer ${cloud.supabase.serviceRoleKey}`,
        'content-type': 'application/json',
      },
      '{"wanted_kinds":["payments"]}',
    ),
  upstash: () => post('/', { authorization: `Bearer ${cloud.upstash.token}` }, '["PING"]'),
  openai: () => ({
    path: '/v1/models',
    init: { headers: { authorization: `Bearer ${cloud.openai.apiKey}` } },
  }),
  clerk: () => ({
    path: '/v1/jwks',
    init: { headers: { authorization: `Bearer ${cloud.clerk.secretKey}` } },
  }),
  access: () => ({ path: '/cdn-cgi/access/certs', init: {} }),
  sentry: () => {
    const { pathname, username } = new URL(cloud.sentry.dsn)
    return post(
      `/api${pathname}/envelope/?sentry_key=${username}`,
      {},
      '{}\n{"type":"event"}\n{"message":"x"}',
    )
  },
}

async function ask(name: PartName, timeoutMs = 5000): Promise<Outcome> {
  const { path, init } = healthy[name]()
  const decoder = new TextDecoder()
  let body = ''
  try {
    const answer = await fetch(`${cloud.parts[name].url}${path}`, {
      ...init,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const { status, headers } = answer
    try {
      for await (const chunk of answer.body ?? []) {
        body += decoder.decode(chunk, { stream: true })
        if (body.length > 2_000_000) break
      }
    } catch {
      return { status, cutAfter: body }
    }
    return { status, type: headers.get('content-type'), body }
  } catch (error) {
    const { name: failed, cause } = error as Error & { cause?: { code?: string } }
    return { failed: cause?.code ?? failed }
  }
}

const isJson = (text = '') => {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const ownLimit: Record<PartName, number> = {
  supabase: 429,
  upstash: 429,
  openai: 429,
  clerk: 429,
  access: 429,
  sentry: 429,
}
const ownRefusal: Record<PartName, number> = {
  supabase: 401,
  upstash: 401,
  openai: 401,
  clerk: 401,
  access: 403,
  sentry: 403,
}

const check: Record<FaultName, (outcome: Outcome, name: PartName) => void> = {
  'never-answers': (outcome) => expect(outcome).toEqual({ failed: 'TimeoutError' }),
  slow: (outcome) => expect(outcome).toEqual({ failed: 'TimeoutError' }),
  refuses: (outcome) => expect(outcome).toEqual({ failed: 'ECONNREFUSED' }),
  drops: (outcome) =>
    expect([outcome.failed, typeof outcome.cutAfter]).toContainEqual(
      expect.stringMatching(/ECONNRESET|string/),
    ),
  status: (outcome) => expect(outcome).toMatchObject({ status: 503, body: expect.stringMatching(/\S/) }),
  'not-json': ({ status, type, body }) =>
    expect([status, type, isJson(body)]).toEqual([200, expect.stringContaining('json'), false]),
  truncated: ({ status, body }) =>
    expect([status, isJson(body), body?.length]).toEqual([200, false, expect.any(Number)]),
  huge: ({ status, body = '' }) => expect([status, body.length > 2_000_000]).toEqual([200, true]),
  'wrong-content-type': ({ status, type }) =>
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']),
  'rate-limited': ({ status, body }, name) =>
    expect([status, body]).toEqual([ownLimit[name], expect.stringMatching(/\S/)]),
  'wrong-credentials': ({ status, body }, name) =>
    expect([status, body]).toEqual([ownRefusal[name], expect.stringMatching(/\S/)]),
}

describe.each(partNames)('%s', (name) => {
  it('answers in JSON when nothing is wrong', async () => {
    const { status, body } = await ask(name)
    expect({ status, isJson: isJson(body) }).toEqual({ status: 200, isJson: true })
  })

  it.each(faultNames)('%s, once, and then it is healthy again', async (fault) => {
    await cloud.parts[name].faults.set({ fault, ms: 60_000, status: 503 })
    const patienceMs = fault === 'never-answers' || fault === 'slow' ? 100 : undefined
    check[fault](await ask(name, patienceMs), name)
    await cloud.parts[name].faults.clear()
    expect(await ask(name)).toMatchObject({ status: 200 })
  })
})

describe('through the real OpenAI client', () => {
  const speak = () => {
    const client = new OpenAI({
      apiKey: cloud.openai.apiKey,
      baseURL: `${cloud.openai.url}/v1`,
      maxRetries: 0,
      timeout: 300,
    })
    const parsed = client.responses.parse({ model: 'gpt-5-mini', input: 'hello' })
    return parsed.then(
      ({ output_text }) => output_text,
      (error: Error) => error.constructor.name,
    )
  }
  it.each<[FaultName, string]>([
    ['never-answers', 'APIConnectionTimeoutError'],
    ['slow', 'APIConnectionTimeoutError'],
    ['refuses', 'APIConnectionError'],
    ['drops', 'TypeError'],
    ['status', 'InternalServerError'],
    ['not-json', 'SyntaxError'],
    ['truncated', 'SyntaxError'],
    ['wrong-content-type', 'TypeError'],
    ['rate-limited', 'RateLimitError'],
    ['wrong-credentials', 'AuthenticationError'],
  ])('%s is %s', async (fault, outcome) => {
    await cloud.openai.faults.set({ fault, ms: 60_000, status: 503 })
    expect(await speak()).toBe(outcome)
    await cloud.openai.faults.clear()
    expect(await speak()).toBe('Understood.')
  })
})

describe('through the real Sentry client', () => {
  it.each(faultNames)('an event after %s arrives, because the client is not harmed by it', async (fault) => {
    const told = (message: string) => cloud.sentry.items('event', (event) => event.message === message).length
    await cloud.sentry.faults.set({
      fault,
      times: 1,
      ms: 20,
      status: 503,
      headers: { 'x-sentry-rate-limits': '1:session' },
    })
    const client = new Sentry.NodeClient({
      dsn: cloud.sentry.dsn,
      integrations: [],
      transport: Sentry.makeNodeTransport,
      stackParser: () => [],
    })
    client.captureMessage(`during ${fault}`)
    await expect.poll(() => cloud.sentry.faults.current()).toBeNull()
    client.captureMessage(`after ${fault}`)
    await cloud.sentry.waitFor('event', ({ message }) => message === `after ${fault}`)
    expect(told(`after ${fault}`)).toBe(1)
    await client.close(1)
  })
})
