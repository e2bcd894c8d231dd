import type { ErrorEvent } from '@sentry/node'
import { describe, expect, it } from 'vitest'
import { safeMessage } from '../../src/telemetry/safe-error.ts'
import { scrubBreadcrumb, scrubEvent, scrubSpan } from '../../src/telemetry/scrub.ts'
import { scrubText } from '../../src/telemetry/scrub-text.ts'

describe("a text loses what is secret or somebody's, by class", () => {
  it.each([
    ['a token of three parts', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a bearer header', 'Bearer abcdefghijkl'],
    ['a model key', 'sk-proj-abcdefgh12345678'],
    ['a Clerk key', 'sk_live_abcdefgh12345678'],
    ['a Supabase key', 'sb_secret_abcdefgh12345678'],
    ['a Sentry token', 'sntrys_eyJpYXQiOjE3MDB9_abcdefgh'],
    ['a DSN', 'https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/2'],
    ['an address', 'ana.silva+ops@hotel.example.com'],
    ['an address in a URL', 'ana.silva%40hotel.example.com'],
    ['a session', 'lucia:session:user_1:0b0e7e6e-0c52-4f1a-9a53-7d9d7a0a4a3e'],
    ['a bare session id', '0b0e7e6e-0c52-4f1a-9a53-7d9d7a0a4a3e'],
    ['a card', '4242 4242 4242 4242'],
    ['a telephone number', '+1 (415) 555-0134'],
    ['an address of a machine', '10.24.3.7'],
    ['a query', '/path?token=abc'],
  ])('%s', (_title, secret) => {
    const text = scrubText(`before ${secret} after`)
    expect(text).not.toContain(secret)
    expect(text).toMatch(/^before .*\[.*\].* after$/)
  })

  it('and keeps what an engineer needs', () => {
    const plain = 'supabase open_items: timeout after 2500 ms, attempt 2 of 2 (2026-11-20 16:05)'
    expect(scrubText(plain)).toBe(plain)
  })
})

it('withholds what anybody wrote in a message, and says how long it was and which it was', () => {
  expect(safeMessage('Error', 'guest Maria paid 300 in cash')).toMatch(
    /^withheld: 28 characters, sha256 [0-9a-f]{8}$/,
  )
  expect(
    safeMessage('SyntaxError', 'Unexpected token \'C\', ..."message":CANARY" is not valid JSON'),
  ).toMatch(/^withheld/)
  expect(safeMessage('TypeError', "Cannot read properties of undefined (reading 'items')")).toMatch(
    /reading 'items'/,
  )
  expect(safeMessage('Error', 'listen EADDRINUSE: address already in use 10.0.0.1:3000')).toBe(
    'listen EADDRINUSE',
  )
  expect(safeMessage('DependencyError', 'redis recall: timeout')).toBe('redis recall: timeout')
})

it('lets nothing of an event leave that is not named, because what is collected grows with every version', () => {
  const event = {
    event_id: 'a'.repeat(32),
    type: undefined,
    level: 'error',
    message: undefined,
    server_name: 'CANARY-host',
    request: { url: 'https://CANARY', data: 'CANARY', headers: { cookie: 'CANARY' } },
    extra: { CANARY: 'CANARY' },
    modules: { CANARY: '1' },
    user: { id: 'user_1', email: 'kept-where-asked@example.com', ip_address: 'CANARY', username: 'CANARY' },
    tags: { route: '/admin/operator-focus', requestId: '0b0e7e6e-0c52-4f1a-9a53-7d9d7a0a4a3e' },
    contexts: {
      CANARY: { CANARY: 'CANARY' },
      focus_run: { lane: 'payments', items: 3 },
      trace: { trace_id: 'b'.repeat(32), span_id: 'c'.repeat(16), data: { CANARY: 1 } },
    },
    exception: {
      values: [
        {
          type: 'Error',
          value: 'CANARY',
          stacktrace: { frames: [{ filename: 'a.ts', vars: { CANARY: 'CANARY' } }] },
        },
      ],
    },
    breadcrumbs: [
      { category: 'console', message: 'CANARY' },
      { category: 'guard', message: 'redis recall', data: { outcome: 'ok', body: 'CANARY' } },
    ],
    threads: { CANARY: 1 },
  } as unknown as ErrorEvent
  const left = scrubEvent(event)
  expect(JSON.stringify(left)).not.toContain('CANARY')
  expect(left).toMatchObject({
    event_id: 'a'.repeat(32),
    user: { id: 'user_1' },
    tags: { requestId: '0b0e7e6e-0c52-4f1a-9a53-7d9d7a0a4a3e' },
    contexts: { focus_run: { lane: 'payments' }, trace: { trace_id: 'b'.repeat(32) } },
    breadcrumbs: [{ category: 'guard', message: 'redis recall', data: { outcome: 'ok' } }],
  })
})

it('drops breadcrumbs that are not of our making', () => {
  expect(scrubBreadcrumb({ category: 'console', message: 'anything' })).toBeNull()
  expect(scrubBreadcrumb({ category: 'http', message: 'GET /x', data: { url: 'https://a/b?c=d' } })).toEqual({
    category: 'http',
    message: 'GET /x',
    data: {},
  })
})

it('keeps of a span only what says where time went', () => {
  const span = {
    name: 'GET /admin?token=CANARY',
    attributes: {
      'http.route': '/admin',
      'http.request.body': 'CANARY',
      'lucia.lane': 'payments',
      'sentry.release': 'a'.repeat(40),
      'url.full': 'CANARY',
    },
  }
  const left = scrubSpan({
    trace_id: 'a',
    span_id: 'b',
    start_timestamp: 1,
    status: 'ok',
    is_segment: true,
    ...span,
  })
  expect(left).toMatchObject({
    name: 'GET /admin',
    attributes: { 'http.route': '/admin', 'lucia.lane': 'payments', 'sentry.release': 'a'.repeat(40) },
  })
  expect(JSON.stringify(left)).not.toContain('CANARY')
})
