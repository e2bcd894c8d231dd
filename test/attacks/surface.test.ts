import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine({ LUCIA_DRILLS: 'on' })
})
afterAll(() => door.close())

const present = (ask: Ask) => door.ask({ ...ask, headers: { ...door.ana.headers, ...ask.headers } })

const answers: [what: string, status: number, ask: () => ReturnType<typeof present>][] = [
  ['an answer', 200, () => present({})],
  ['health', 200, () => door.ask({ method: 'GET', path: '/health' })],
  ['a wrong body', 400, () => present({ body: '{' })],
  ['no identity', 403, () => door.ask({})],
  ['a wrong token', 401, () => present({ headers: { authorization: 'Bearer x' } })],
  ['an unknown path', 404, () => present({ method: 'GET', path: '/nothing' })],
  ['a wrong method', 405, () => present({ method: 'GET' })],
  ['a bug', 500, () => present({ path: '/admin/drill', body: '{"seam":"engine"}' })],
  ['a vendor that fails', 503, () => present({ path: '/admin/drill', body: '{"seam":"supabase"}' })],
  ['another type', 415, () => present({ headers: { 'content-type': 'text/plain' } })],
]

test.each(answers)(
  'CO-04 %s has the headers of an API that no browser may frame, guess or keep',
  async (_what, status, ask) => {
    const { status: answered, headers } = await ask()
    expect(answered).toBe(status)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const name of ['x-powered-by', 'server', 'etag', 'access-control-allow-origin', 'set-cookie'])
      expect([name, headers.get(name)]).toEqual([name, null])
  },
)

test.each(['https://evil.test', 'null', 'https://admin.lucia.test'])(
  'CO-02 a page of %s is given no leave to ask with credentials, because no page asks here directly',
  async (origin) => {
    const preflight = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    const replies = [
      await present({ headers: { origin } }),
      await door.ask({ method: 'OPTIONS', headers: { origin, ...preflight } }),
      await door.ask({ method: 'OPTIONS', path: '/health', headers: { origin, ...preflight } }),
    ]
    for (const { headers } of replies)
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(replies.map(({ status }) => status)).toEqual([200, 405, 405])
  },
)

test('LK-06 no error says what the engine is made of', async () => {
  const texts = await Promise.all(answers.filter(([, status]) => status >= 400).map(([, , ask]) => ask()))
  for (const { text, headers } of texts) {
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(text).not.toMatch(
      /express|node_modules|\.ts\b|at \w+ \(|127\.0\.0\.1|clerk|cloudflare|supabase|kid/i,
    )
  }
})

test.each([
  '/.git/config',
  '/.env',
  '/package.json',
  '/debug',
  '/metrics',
  '/docs',
  '/admin',
  '/admin/export',
  '/src/main.ts',
  '/main.js.map',
  '/sessions/1',
  '/.env.example',
  '/graphql',
  '/swagger',
  '/actuator/health',
  '/debug/pprof/',
  '/server-status',
  '/src/main.ts.map',
])('AZ-06 %s is not there, with or without identity', async (path) => {
  expect((await present({ method: 'GET', path })).status).toBe(404)
  expect((await door.ask({ method: 'GET', path })).status).toBe(404)
})

test('AZ-07 no cache can serve one operator what another was told', async () => {
  const { headers } = await present({})
  const again = await present({
    headers: { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() },
  })
  expect(again.status).toBe(200)
  expect(headers.get('etag')).toBeNull()
})

test('LK-11 readiness names its parts to operators only', async () => {
  const stranger = await door.ask({ method: 'GET', path: '/ready' })
  expect(stranger.body).toEqual({ status: 'ready' })
  const operator = await present({ method: 'GET', path: '/ready' })
  expect(operator.body).toHaveProperty('dependencies')
  expect(
    (await present({ method: 'GET', path: '/ready', headers: { authorization: 'Bearer x' } })).status,
  ).toBe(401)
})

test('LK-10 a refusal takes as long for a known user as for one that nobody knows', async () => {
  const forged = async (sub: string) => {
    const token = await door.mintSession({ sub, azp: 'https://evil.test' })
    return { headers: { ...door.ana.headers, authorization: `Bearer ${token}` } }
  }
  const [known, unknown] = [await forged(door.ana.id), await forged('user_nobody')]
  async function refusalMs(ask: Ask) {
    const startedAt = performance.now()
    expect((await door.ask(ask)).status).toBe(401)
    return performance.now() - startedAt
  }
  // Side by side, by turns: what slows the machine down slows both of a pair.
  const differences: number[] = []
  for (let index = 0; index < 400; index += 1) {
    const first = await refusalMs(index % 2 ? known : unknown)
    const second = await refusalMs(index % 2 ? unknown : known)
    differences.push(index % 2 ? first - second : second - first)
  }
  const median = differences.toSorted((a, b) => a - b)[200] ?? Number.NaN
  expect(Math.abs(median)).toBeLessThan(1)
})

test('CK-01 a spike of refusals is one event with the counts by reason, and no token in it', async () => {
  const expired = await door.mintSession({ exp: Math.floor(Date.now() / 1000) - 60 })
  const headers = { ...door.ana.headers, authorization: `Bearer ${expired}` }
  for (let index = 0; index < 30; index += 1) expect((await door.ask({ headers })).code).toBe('auth.expired')
  await expect.poll(() => door.events('auth', 'spike').length, { timeout: 10_000 }).toBe(1)
  const [spike] = door.events('auth', 'spike')
  expect(spike).toMatchObject({ level: 'warning' })
  expect(Object.keys(spike?.contexts?.refusals ?? {}).length).toBeGreaterThan(0)
  const secret = expired.split('.')[2] ?? ''
  expect(door.sentry.envelopes().join('\n')).not.toContain(secret)
  expect(door.engine.lines().join('\n')).not.toContain(secret)
})
