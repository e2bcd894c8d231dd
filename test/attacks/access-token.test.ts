import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startListener } from '../../local/listener.ts'
import { attackerJwk, ecSigned, hmacWithPublicKey, renamed, resigned, unsigned, withClaims } from './forge.ts'
import { sendRaw } from './send-raw.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
let bearer: string
beforeAll(async () => {
  door = await startTrueEngine()
  bearer = `Bearer ${await door.mintSession()}`
})
afterAll(() => door.close())

const now = () => Math.floor(Date.now() / 1000)
const present = (assertion: string, more: Record<string, string> = {}) =>
  door.ask({ headers: { authorization: bearer, 'cf-access-jwt-assertion': assertion, ...more } })
const good = () => door.access.mintIdentity()
const mint = (claims: object, header?: object) => door.access.mintIdentity({ ...claims }, header)

test('lets in an operator whom both Access and Clerk vouch for', async () => {
  expect((await present(await good())).status).toBe(200)
})

const refused: [id: string, attack: string, forge: () => Promise<string> | string][] = [
  ['AU-01', 'alg none', async () => `${unsigned(await good(), 'none')}x`],
  ['AU-01', 'alg NONE without a signature', async () => unsigned(await good(), 'NONE')],
  ['AU-01', 'alg nOnE', async () => unsigned(await good(), 'nOnE')],
  ['AU-01', 'no alg', async () => resigned(await good(), { alg: undefined })],
  [
    'AU-01',
    'HS256 keyed with the public key',
    async () => hmacWithPublicKey(await good(), await pemOfAccess()),
  ],
  ['AU-01', 'PS256 of another key', async () => resigned(await good(), { alg: 'PS256' })],
  ['AU-01', 'ES256 of another key', async () => ecSigned(await good())],
  ['AU-01', 'RS512, which Access never uses', async () => resigned(await good(), { alg: 'RS512' })],
  ['AU-03', 'another key under the known kid', async () => resigned(await good())],
  ['AU-03', 'other claims under a true signature', async () => withClaims(await good(), { email: 'a@b.c' })],
  ['AU-04', 'its own key in the header', async () => resigned(await good(), { jwk: attackerJwk() })],
  ['AU-04', 'a certificate in the header', async () => resigned(await good(), { x5c: ['MIIB'] })],
  ['AU-04', 'a critical extension', () => mint({}, { crit: ['b64'], b64: true })],
  ['AU-06', 'the audience of another application', () => mint({ aud: ['other'] })],
  ['AU-06', 'an empty audience', () => mint({ aud: [] })],
  ['AU-06', 'no audience', () => mint({ aud: undefined })],
  ['AU-06', 'a text with ours in it', () => mint({ aud: `${door.access.audience} other` })],
  ['AU-06', 'the beginning of ours', () => mint({ aud: [door.access.audience.slice(0, -1)] })],
  ['AU-06', 'the audience in another case', () => mint({ aud: [upper()] })],
  ['AU-07', 'another team', () => mint({ iss: 'https://evil.cloudflareaccess.com' })],
  ['AU-07', 'the team with a slash', () => mint({ iss: `${door.access.issuer}/` })],
  ['AU-07', 'the team in capitals', () => mint({ iss: door.access.issuer.toUpperCase() })],
  ['AU-07', 'a list with the team in it', () => mint({ iss: [door.access.issuer] as never })],
  ['AU-07', 'a name that begins like the team', () => mint({ iss: `${door.access.issuer}.evil.test` })],
  ['AU-07', 'letters that look like those of the team', () => mint({ iss: lookAlike() })],
  ['AU-07', 'no issuer', () => mint({ iss: undefined })],
  ['CF-06', 'a start in the future', () => mint({ nbf: now() + 60 })],
  ['CF-06', 'no expiry', () => mint({ exp: undefined })],
  ['CF-06', 'an expiry in words', () => mint({ exp: 'never' as never })],
  ['AU-09', 'an organisation token', () => mint({ type: 'org' })],
  ['AU-09', 'a type in capitals', () => mint({ type: 'APP' })],
  ['AU-09', 'a list of types', () => mint({ type: ['app'] as never })],
  ['AU-09', 'an ID token', () => mint({ type: undefined })],
  ['AU-10', 'nobody: neither e-mail nor service name', () => mint({ email: undefined })],
  ['AU-10', 'a person and a service at once', () => mint({ common_name: 'x.access' })],
  ['AU-12', 'a token of 10 kB', () => mint({ pad: 'x'.repeat(10_000) })],
  ['AU-14', 'two tokens in one header', async () => `${await good()}, ${await good()}`],
  ['AU-12', 'no token at all', () => 'x'.repeat(9_000)],
  ['AU-12', 'ten thousand dots', () => '.'.repeat(10_000)],
]

async function pemOfAccess() {
  const { keys } = (await (await fetch(`${door.access.url}/cdn-cgi/access/certs`)).json()) as {
    keys: [object]
  }
  return createPublicKey({ key: { ...keys[0] }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString()
}
// The letter is a Cyrillic one.
const lookAlike = () => door.access.issuer.replace('p', '\u0440')
const upper = () => door.access.audience.toUpperCase()

test.each(refused)('%s answers 403 to %s, and does no work for it', async (_id, _attack, forge) => {
  const before = door.work()
  const startedAt = performance.now()
  expect(await present(await forge())).toMatchObject({ status: 403, code: 'access.invalid' })
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect(door.work()).toBe(before)
})

test.each([12_000, 15_000, 17_000, 60_000])(
  'AU-12 answers 403 or 431 to a token of %i letters',
  async (length) => {
    const before = door.work()
    const answer = await sendRaw(door.port, [
      'POST /admin/operator-focus HTTP/1.1',
      'Host: lucia',
      `Cf-Access-Jwt-Assertion: ${'x'.repeat(length)}`,
      'Connection: close',
    ])
    expect(answer).toMatch(/^HTTP\/1\.1 (403|431) /)
    expect(door.work()).toBe(before)
  },
)

test('AU-04 fetches no key from an address that the token names', async () => {
  let asked = 0
  const evil = await startListener((_request, response) => {
    asked += 1
    response.end('{}')
  })
  for (const header of [{ jku: evil.url }, { x5u: evil.url }, { kid: evil.url }])
    expect((await present(resigned(await good(), header))).status).toBe(403)
  expect(asked).toBe(0)
  await evil.shut()
})

test('CF-06 tells an expired token from a wrong one, and allows clocks to differ by 5 s', async () => {
  const expired = await mint({ exp: now() - 30 })
  expect(await present(expired)).toMatchObject({ status: 403, code: 'access.expired' })
  expect((await present(await mint({ exp: now() - 2 }))).status).toBe(200)
  expect((await present(await mint({ nbf: now() + 3 }))).status).toBe(200)
})

test('AU-10 a service token is refused unless it is allow-listed, because it names no person', async () => {
  const { clientId } = door.access.serviceCredentials
  for (const common_name of ['other.access', clientId.toUpperCase(), `${clientId}x`, ` ${clientId}`]) {
    const other = await door.access.mintService({ common_name })
    expect(await present(other)).toMatchObject({ status: 403, code: 'access.not_allowed' })
  }
})

test('AU-10 an allow-listed service token needs no Clerk user and is operator service:<name>', async () => {
  const reply = await door.ask({ headers: door.service.headers })
  expect(reply.status).toBe(200)
  const asker = () => door.askedBy(String(reply.body.requestId))
  await expect.poll(asker).toBe('service:monitor')
})

test('AU-11 fetches keys at most once for 10,000 unknown kids', async () => {
  await present(await good())
  const before = door.access.requests.total()
  const token = await good()
  const forged = Array.from({ length: 10_000 }, (_, index) => renamed(token, `k${index}`))
  for (let start = 0; start < forged.length; start += 50) {
    const replies = await Promise.all(forged.slice(start, start + 50).map((assertion) => present(assertion)))
    expect(replies.every(({ status }) => status === 403)).toBe(true)
  }
  expect(door.access.requests.total() - before).toBeLessThanOrEqual(1)
})

test('AU-13 does not read the cookie that Access gives to browsers', async () => {
  const reply = await door.ask({
    headers: { authorization: bearer, cookie: `CF_Authorization=${await good()}` },
  })
  expect(reply).toMatchObject({ status: 403, code: 'access.required' })
})

test('AU-14 refuses two assertions in either order, because one proxy may check the one and we the other', async () => {
  const [bad, fine] = [resigned(await good()), await good()]
  for (const [first, second] of [
    [bad, fine],
    [fine, bad],
    [fine, fine],
  ])
    expect(
      await sendRaw(door.port, [
        'POST /admin/operator-focus HTTP/1.1',
        'Host: lucia',
        `Authorization: ${bearer}`,
        `Cf-Access-Jwt-Assertion: ${first}`,
        `Cf-Access-Jwt-Assertion: ${second}`,
        'Connection: close',
      ]),
    ).toMatch(/^HTTP\/1\.1 403 .*access\.invalid/s)
})

test.each([
  'cf-access-authenticated-user-email',
  'cf_access_jwt_assertion',
  'x-cf-access-jwt-assertion',
  'cf-access-token',
  'x-forwarded-email',
  'x-auth-request-email',
  'remote-user',
])('AU-15 takes nothing in %s for an identity', async (name) => {
  for (const value of ['ceo@lucia.test', await good()]) {
    const reply = await door.ask({ headers: { authorization: bearer, [name]: value } })
    expect(reply).toMatchObject({ status: 403, code: 'access.required' })
  }
})

test('AU-16 is the person of the token, whatever a header says', async () => {
  const reply = await door.ask({
    headers: { ...door.ana.headers, 'cf-access-authenticated-user-email': door.ben.email },
  })
  expect(reply.status).toBe(200)
  await expect.poll(() => door.askedBy(String(reply.body.requestId))).toBe(door.ana.id)
})

test('AU-17 refuses a request around the edge that carries its marks, and tells of it once', async () => {
  const marks = { 'cf-ray': '8f0-SFO', 'cf-connecting-ip': '203.0.113.1', 'cf-visitor': '{"scheme":"https"}' }
  for (let index = 0; index < 10; index += 1) {
    const reply = await door.ask({ headers: { authorization: bearer, ...marks } })
    expect(reply).toMatchObject({ status: 403, code: 'access.required' })
  }
  const attempts = () => door.events('access', 'bypass_attempt').length
  await expect.poll(attempts, { timeout: 10_000 }).toBe(1)
})

const paths = [
  '//admin/operator-focus',
  '/%61dmin/operator-focus',
  '/admin/./operator-focus',
  '/ADMIN/operator-focus',
  '/admin/operator-focus/',
  '/admin/operator-focus;x',
  '/admin/operator-focus%00',
  '/admin%2foperator-focus',
  '/admin\\operator-focus',
  '/admin//operator-focus',
  '/admin/operator-focus/.',
  '/admin/operator%2Dfocus',
  '/%2561dmin/operator-focus',
  '/admin/operator-focus?x=/health',
  '/admin/operator-focus..;/',
  '/openapi.json/../admin/operator-focus',
  '/x/../admin/operator-focus',
  '/health/../admin/operator-focus',
  '/health%2f..%2fadmin%2foperator-focus',
  '/health/admin/operator-focus',
  'http://lucia/admin/operator-focus',
]

test.each(paths)('AU-18 AU-20 the path %s needs the same identity or is not there', async (path) => {
  const before = door.work()
  const answer = await sendRaw(door.port, [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'Content-Length: 16',
    'Connection: close',
    '',
    '{"message":"hi"}',
  ])
  expect(answer).toMatch(/^HTTP\/1\.1 (403|404|400|421) /)
  expect(door.work()).toBe(before)
})

test.each([
  ['GET', {}],
  ['HEAD', {}],
  ['PUT', {}],
  ['DELETE', {}],
  ['PATCH', {}],
  ['OPTIONS', { origin: 'https://evil.test', 'access-control-request-method': 'POST' }],
  ['GET', { 'x-http-method-override': 'POST' }],
  ['GET', { 'x-method-override': 'POST' }],
  ['GET', { 'x-http-method': 'POST' }],
])('AU-19 %s with %o does no work and opens nothing to other origins', async (method, headers) => {
  const before = door.work()
  const reply = await door.ask({ method, headers, path: '/admin/operator-focus?_method=POST' })
  expect(reply.status).toBe(405)
  expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  expect(door.work()).toBe(before)
})
