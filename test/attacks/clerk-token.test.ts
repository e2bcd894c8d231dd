import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackerJwk, hmacWithPublicKey, renamed, resigned, unsigned, withClaims } from './forge.ts'
import { type FrontDoor, startFrontDoor } from './front-door.ts'
import { sendRaw } from './send-raw.ts'

let door: FrontDoor
let assertion: string
beforeAll(async () => {
  door = await startFrontDoor()
  assertion = await door.access.mintIdentity()
})
afterAll(() => door.close())

const now = () => Math.floor(Date.now() / 1000)
const present = (authorization: string, more: Record<string, string> = {}) =>
  door.ask({ 'cf-access-jwt-assertion': assertion, authorization, ...more })
const mint = (claims?: object, header?: object) => door.clerk.mint({ ...claims }, header)
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
  ['CL-02', 'RS512 of another key', async () => bearer(resigned(await mint(), { alg: 'RS512' }))],
  ['CL-02', 'other claims', async () => bearer(withClaims(await mint(), { sub: 'user_ceo' }))],
  ['CL-03', 'another party', () => bearer(mint({ azp: 'https://evil.test' }))],
  ['CL-03', 'no party', () => bearer(mint({ azp: undefined }))],
  ['CL-03', 'an empty party', () => bearer(mint({ azp: '' }))],
  [
    'CL-03',
    'a party that begins like ours',
    () => bearer(mint({ azp: `${door.clerk.authorizedParty}.evil` })),
  ],
  ['CL-04', 'another issuer', () => bearer(mint({ iss: 'https://evil.clerk.accounts.dev' }))],
  ['CL-04', 'no issuer', () => bearer(mint({ iss: undefined }))],
  ['CL-04', 'the issuer with a slash', () => bearer(mint({ iss: `${door.clerk.issuer}/` }))],
  ['CL-06', 'an OAuth access token', () => bearer(mint({}, { typ: 'at+jwt' }))],
  ['CL-06', 'a machine token by category', () => bearer(mint({}, { cat: 'cl_B7d4PD333AAA' }))],
  ['CL-06', 'a template for another service', () => bearer(mint({}, { cat: 'cl_B7d4PD222AAA' }))],
  ['CL-06', 'a machine token by subject', () => bearer(mint({ sub: 'mch_2abc' }))],
  ['CL-06', 'a machine token by prefix', () => 'Bearer mt_abcdefghijklmnopqrstuvwxyz'],
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
  const entered = door.room.entered
  expect(await present(await forge())).toMatchObject({ status: 401, code: 'auth.invalid' })
  expect(door.room.entered).toBe(entered)
})

test('CL-01 answers 401 to no token and to an empty header', async () => {
  const headers = { 'cf-access-jwt-assertion': assertion }
  expect(await door.ask(headers)).toMatchObject({ status: 401, code: 'auth.required' })
  expect((await door.ask({ ...headers, authorization: '' })).status).toBe(401)
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
  const inQuery = await door.ask(
    headers,
    `/admin/operator-focus?token=${token}&authorization=Bearer%20${token}`,
  )
  expect(inQuery).toMatchObject({ status: 401, code: 'auth.required' })
  const inCookie = await door.ask({ ...headers, cookie: `__session=${token}`, origin: 'https://evil.test' })
  expect(inCookie).toMatchObject({ status: 401, code: 'auth.required' })
})

test('CL-14 answers 503 while the keys cannot be read, because a good token would look the same', async () => {
  const remote = await startFrontDoor({ networkless: false, withAccess: false })
  const show = async (token: string) => (await remote.ask({ authorization: `Bearer ${token}` })).status
  await remote.clerk.faults.set({ fault: 'status', status: 500 })
  expect(await show(resigned(await remote.clerk.mint()))).toBe(503)
  expect(await show(await remote.clerk.mint())).toBe(503)
  expect(remote.room.entered).toBe(0)
  await remote.close()
})

test('CL-08 reads the keys at most once for 2,000 unknown kids', async () => {
  const remote = await startFrontDoor({ networkless: false, withAccess: false })
  const show = async (token: string) => (await remote.ask({ authorization: `Bearer ${token}` })).status
  const token = await remote.clerk.mint()
  expect(await show(token)).toBe(200)
  const before = remote.clerk.requests.total()
  const replies = await Promise.all(Array.from({ length: 2_000 }, (_, id) => show(renamed(token, `k${id}`))))
  expect(new Set(replies)).toEqual(new Set([401]))
  expect(remote.clerk.requests.total() - before).toBeLessThanOrEqual(1)
  await remote.close()
})

test('CK-09 a rotated key is found by the first token that it signed', async () => {
  const remote = await startFrontDoor({ networkless: false, withAccess: false })
  const show = async () => (await remote.ask({ authorization: await bearer(remote.clerk.mint()) })).status
  expect(await show()).toBe(200)
  await remote.clerk.rotateKeys()
  expect(await show()).toBe(200)
  expect(remote.clerk.requests.total()).toBe(2)
  await remote.close()
})

describe('CL-11 who is an operator', () => {
  let strict: FrontDoor
  beforeAll(async () => {
    strict = await startFrontDoor({ withAccess: false, roles: ['org:operator', 'owner'], orgs: ['org_1'] })
  })
  afterAll(() => strict.close())

  test.each([
    [200, 'the role in our organisation', { o: { id: 'org_1', rol: 'operator' } }],
    [200, 'the role as old tokens write it', { org_id: 'org_1', org_role: 'org:operator' }],
    [200, 'the role as the user carries it', { o: { id: 'org_1' }, metadata: { role: 'owner' } }],
    [403, 'no role', {}],
    [403, 'another role', { o: { id: 'org_1', rol: 'viewer' } }],
    [403, 'CL-13 the role in another organisation', { o: { id: 'org_2', rol: 'operator' } }],
    [403, 'CL-13 our organisation without the role', { o: { id: 'org_1' } }],
    [403, 'a role that contains ours', { o: { id: 'org_1', rol: 'operator2' } }],
    [401, 'a role that is no text', { o: { id: 'org_1', rol: ['operator'] } }],
  ])('answers %i to %s', async (status, _who, claims) => {
    const entered = strict.room.entered
    const reply = await strict.ask({ authorization: await bearer(strict.clerk.mint({ ...claims })) })
    expect(reply.status).toBe(status)
    expect(strict.room.entered - entered).toBe(status === 200 ? 1 : 0)
  })
})

describe('two people may not share a request', () => {
  test.each([
    [200, 'the same e-mail in another case', { email: 'ANA@lucia.test' }],
    [403, 'another e-mail', { email: 'bob@lucia.test' }],
    [200, 'no e-mail to compare', {}],
    [200, 'the mapped Access subject', { metadata: { access_sub: 'subject-1' }, email: 'other@lucia.test' }],
    [403, 'another mapped subject', { metadata: { access_sub: 'subject-2' }, email: 'ana@lucia.test' }],
  ])('answers %i to %s', async (status, _who, claims) => {
    const reply = await door.ask({
      'cf-access-jwt-assertion': await door.access.mintIdentity({ sub: 'subject-1' }),
      authorization: await bearer(mint(claims)),
    })
    expect(reply.status).toBe(status)
    if (status === 403) expect(reply.code).toBe('auth.mismatch')
  })
})

test('CL-12 a role that was taken away counts from the next token on, which Clerk makes within 60 s', async () => {
  const strict = await startFrontDoor({ withAccess: false, roles: ['operator'] })
  const show = async (claims: object) =>
    (await strict.ask({ authorization: await bearer(strict.clerk.mint({ ...claims })) })).status
  expect(await show({ o: { id: 'org_1', rol: 'operator' } })).toBe(200)
  expect(await show({ o: { id: 'org_1', rol: 'viewer' } })).toBe(403)
  await strict.close()
})
