import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackerJwk, ecSigned, hmacWithPublicKey, resigned, unsigned, withClaims } from './forge.ts'
import { sendRaw } from './send-raw.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
let assertion: string
beforeAll(async () => {
  door = await startTrueEngine()
  assertion = await door.access.mintIdentity()
})
afterAll(() => door.close())

const now = () => Math.floor(Date.now() / 1000)
const present = (authorization: string, more: Record<string, string> = {}) =>
  door.ask({ headers: { 'cf-access-jwt-assertion': assertion, authorization, ...more } })
const mint = (claims?: object, header?: object) => door.mintSession(claims, header)
const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`

type Forged = [id: string, attack: string, forge: () => Promise<string> | string]

const invalid: Forged[] = [
  ['CL-01', 'garbage', () => 'Bearer garbage'],
  ['CL-01', 'the word Bearer alone', () => 'Bearer'],
  ['CL-01', 'another scheme', async () => `Basic ${await mint()}`],
  ['CL-01', 'two tokens in one header', async () => `Bearer ${await mint()} ${await mint()}`],
  ['CL-01', 'two tokens with a comma', async () => `Bearer ${await mint()}, Bearer ${await mint()}`],
  ['CL-02', 'alg none', async () => bearer(unsigned(await mint(), 'none'))],
  ['CL-02', 'HS256 with the PEM', async () => bearer(hmacWithPublicKey(await mint(), door.clerk.jwtKey()))],
  ['CL-02', 'another key', async () => bearer(resigned(await mint()))],
  ['CL-02', 'its own key in the header', async () => bearer(resigned(await mint(), { jwk: attackerJwk() }))],
  ['CL-02', 'alg nOnE without a signature', async () => bearer(unsigned(await mint(), 'nOnE'))],
  ['CL-02', 'ES256 of another key', async () => bearer(ecSigned(await mint()))],
  ['CL-02', 'RS512 of another key', async () => bearer(resigned(await mint(), { alg: 'RS512' }))],
  ['CL-02', 'other claims', async () => bearer(withClaims(await mint(), { sub: 'user_ceo' }))],
  ['CL-03', 'another party', () => bearer(mint({ azp: 'https://evil.test' }))],
  ['CL-03', 'no party', () => bearer(mint({ azp: undefined }))],
  ['CL-03', 'a list with ours in it', () => bearer(mint({ azp: [door.clerk.authorizedParty] as never }))],
  ['CL-03', 'ours with a slash', () => bearer(mint({ azp: `${door.clerk.authorizedParty}/` }))],
  ['CL-03', 'an empty party', () => bearer(mint({ azp: '' }))],
  [
    'CL-03',
    'a party that begins like ours',
    () => bearer(mint({ azp: `${door.clerk.authorizedParty}.evil` })),
  ],
  ['CL-04', 'another issuer', () => bearer(mint({ iss: 'https://evil.clerk.accounts.dev' }))],
  ['CL-04', 'no issuer', () => bearer(mint({ iss: undefined }))],
  ['CL-04', 'a list with the issuer in it', () => bearer(mint({ iss: [door.clerk.issuer] as never }))],
  ['CL-04', 'the issuer in capitals', () => bearer(mint({ iss: door.clerk.issuer.toUpperCase() }))],
  ['CL-04', 'the issuer with a slash', () => bearer(mint({ iss: `${door.clerk.issuer}/` }))],
  ['CL-06', 'an OAuth access token', () => bearer(mint({}, { typ: 'at+jwt' }))],
  ['CL-06', 'a machine token by category', () => bearer(mint({}, { cat: 'cl_B7d4PD333AAA' }))],
  ['CL-06', 'a template for another service', () => bearer(mint({}, { cat: 'cl_B7d4PD222AAA' }))],
  ['CL-06', 'a machine token by subject', () => bearer(mint({ sub: 'mch_2abc' }))],
  ['CL-06', 'a machine token by prefix', () => 'Bearer mt_abcdefghijklmnopqrstuvwxyz'],
  ['CL-06', 'an OAuth token by prefix', () => 'Bearer oat_abcdefghijklmnopqrstuvwxyz'],
  ['CL-06', 'an API key', () => 'Bearer ak_abcdefghijklmnopqrstuvwxyz'],
  [
    'CL-09',
    'a kid of line breaks',
    async () => bearer(resigned(await mint(), { kid: 'a\r\nset-cookie: x' })),
  ],
  ['CL-09', 'a kid of 5 kB', async () => bearer(resigned(await mint(), { kid: 'k'.repeat(5_000) }))],
  ['CL-09', 'a kid that climbs', async () => bearer(resigned(await mint(), { kid: '../../etc/passwd' }))],
  ['CL-09', 'a kid that quotes', async () => bearer(resigned(await mint(), { kid: "' or 1=1 --" }))],
  ['CL-09', 'a kid that is no text', async () => bearer(resigned(await mint(), { kid: { $gt: '' } }))],
  ['CK-11', 'a session that still waits for a task', () => bearer(mint({ sts: 'pending' }))],
  ['CK-11', 'a subject that names a service', () => bearer(mint({ sub: 'service:monitor' }))],
]

test.each(invalid)('%s answers 401 to %s, and does no work for it', async (_id, _attack, forge) => {
  const before = door.work()
  expect(await present(await forge())).toMatchObject({ status: 401, code: 'auth.invalid' })
  expect(door.work()).toBe(before)
})

test('CL-09 what a kid says is repeated in no answer, no line and no event', async () => {
  const kids = ['CANARY\r\nset-cookie: x', '../../CANARY', `CANARY' or 1=1 --`, `CANARY${'k'.repeat(5_000)}`]
  for (const kid of kids)
    expect((await present(await bearer(resigned(await mint(), { kid })))).text).not.toContain('CANARY')
  expect(door.engine.lines().join('\n') + door.sentry.envelopes().join('\n')).not.toContain('CANARY')
})

test('CL-01 answers 401 to no token and to an empty header', async () => {
  const headers = { 'cf-access-jwt-assertion': assertion }
  expect(await door.ask({ headers })).toMatchObject({ status: 401, code: 'auth.required' })
  expect((await door.ask({ headers: { ...headers, authorization: '' } })).status).toBe(401)
})

test('CL-01 answers 401 to two Authorization headers, because Node would silently take the first', async () => {
  const answer = await sendRaw(door.port, [
    'POST /admin/operator-focus HTTP/1.1',
    'Host: lucia',
    `Cf-Access-Jwt-Assertion: ${assertion}`,
    `Authorization: Bearer ${await mint()}`,
    `Authorization: Bearer ${resigned(await mint())}`,
    'Connection: close',
  ])
  expect(answer).toMatch(/^HTTP\/1\.1 401 .*auth\.invalid/s)
})

test('CK-01 CK-02 tells expired and early tokens from wrong ones, and allows clocks to differ by 5 s', async () => {
  expect((await present(await bearer(mint({ exp: now() - 30 })))).code).toBe('auth.expired')
  expect((await present(await bearer(mint({ nbf: now() + 60 })))).code).toBe('auth.not_yet_valid')
  expect((await present(await bearer(mint({ iat: now() + 60 })))).code).toBe('auth.not_yet_valid')
  expect((await present(await bearer(mint({ exp: now() - 3 })))).status).toBe(200)
})

test('CL-10 reads no token from the query or a cookie, because both travel where a header does not', async () => {
  const token = await mint()
  const headers = { 'cf-access-jwt-assertion': assertion }
  const path = `/admin/operator-focus?token=${token}&authorization=Bearer%20${token}`
  expect(await door.ask({ headers, path })).toMatchObject({ status: 401, code: 'auth.required' })
  const cookies = { cookie: `__session=${token}`, origin: 'https://evil.test' }
  const inCookie = await door.ask({ headers: { ...headers, ...cookies } })
  expect(inCookie).toMatchObject({ status: 401, code: 'auth.required' })
})

type Shared = [status: number, who: string, claims: { email?: string; metadata?: object }]

describe('two people may not share a request', () => {
  test.each([
    [200, 'the same e-mail in another case', { email: 'ANA@lucia.test' }],
    [403, 'another e-mail', { email: 'bob@lucia.test' }],
    [200, 'no e-mail to compare', {}],
    [200, 'the mapped Access subject', { metadata: { access_sub: 'subject-1' }, email: 'other@lucia.test' }],
    [403, 'another mapped subject', { metadata: { access_sub: 'subject-2' }, email: 'ana@lucia.test' }],
  ] as Shared[])('answers %i to %s', async (status, _who, claims) => {
    const person = await door.access.mintIdentity({ sub: 'subject-1' })
    const metadata = { role: 'operator', ...claims.metadata }
    const reply = await present(await bearer(mint({ ...claims, metadata })), {
      'cf-access-jwt-assertion': person,
    })
    expect(reply.status).toBe(status)
    if (status === 403) expect(reply.code).toBe('auth.mismatch')
  })
})
