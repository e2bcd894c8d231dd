import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { issueOf } from '../../local/sentry-api-records.ts'
import { networkReason } from '../../src/ops/network-reason.ts'
import { createSentryApi, type SentryApi } from '../../src/ops/sentry-api.ts'
import { nextCursor } from '../../src/ops/sentry-pages.ts'
import { msUntilReset } from '../../src/ops/sentry-reset.ts'
import { readTokenClaim } from '../../src/ops/sentry-token.ts'

let part: SentryApiPart
let api: SentryApi
beforeEach(async () => {
  part = await startSentryApi()
  const token = part.state.token
  api = createSentryApi({ baseUrl: part.url, token, redact: String, timeoutMs: 2_000, waitBoundMs: 3_000 })
})
afterEach(() => part.close())

const named = z.object({ id: z.string() })
const issues = '/api/0/organizations/lucia/issues/'
const putIssues = (count: number) => {
  for (let at = 1; at <= count; at += 1) part.state.issues.push(issueOf({ id: String(at) }))
}

describe('pages', () => {
  it('follows all of them, because what is on the third page is as broken', async () => {
    putIssues(250)
    const { items, complete, hits } = await api.pages(issues, { shape: named })
    expect([new Set(items.map(({ id }) => id)).size, complete, hits]).toEqual([250, true, 250])
  })

  it('stops at a cursor that it has seen, because a server may lead in a circle', async () => {
    const link = `<${part.url}${issues}?cursor=0:100:0>; rel="next"; results="true"; cursor="0:100:0"`
    part.answer({ path: /issues/, reply: { status: 200, headers: { link }, body: [{ id: '1' }] } })
    expect(await api.pages(issues, { shape: named })).toMatchObject({ complete: false })
  })

  it('takes the cursor only, because another host in the header would get the token', async () => {
    const link = '<https://evil.example/api/0/?cursor=0:1:0>; rel="next"; results="true"; cursor="0:1:0"'
    part.answer({ path: /issues/, reply: { status: 200, headers: { link }, body: [] }, times: 1 })
    await api.pages(issues, { shape: named })
    expect(part.requests.total()).toBe(2)
  })

  it.each([
    ['no header', null, null],
    ['a last page', '<x>; rel="next"; results="false"; cursor="0:100:0"', null],
    ['only a page before', '<x>; rel="previous"; results="true"; cursor="0:0:1"', null],
    [
      'both',
      '<x>; rel="previous"; results="true"; cursor="a", <y>; rel="next"; results="true"; cursor="b"',
      'b',
    ],
  ])('reads %s', (_, link, cursor) => expect(nextCursor(link)).toBe(cursor))
})

describe('rate limits', () => {
  it('waits for the reset that the header names, and goes on', async () => {
    await part.faults.set({ fault: 'rate-limited', times: 1 })
    const startedAt = Date.now()
    await api.get(issues, { shape: z.unknown() })
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(200)
    expect(part.requests.total()).toBe(2)
  })

  it('does not wait beyond its bound, because an engineer waits with it', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3_600)
    await part.faults.set({ fault: 'status', status: 429, headers: { 'x-sentry-rate-limit-reset': reset } })
    await expect(api.get(issues, { shape: z.unknown() })).rejects.toMatchObject({
      reason: 'rate-limited',
      status: 429,
    })
    expect(part.requests.total()).toBe(1)
  })

  it('reckons by the clock of the server, because the one here may be wrong', () => {
    const date = new Date('2020-01-01T00:00:00Z')
    const headers = new Headers({
      date: date.toUTCString(),
      'x-sentry-rate-limit-reset': String(date.getTime() / 1000 + 5),
    })
    expect(msUntilReset(headers)).toBe(5_000)
    expect(msUntilReset(new Headers())).toBeNull()
  })
})

it('has no verb that could change an issue', async () => {
  for (const path of [
    issues,
    `${issues}1/`,
    '/api/0/projects/lucia/lucia-engine/issues/',
    '/api/0/organizations/lucia/groups/1/',
  ]) {
    await expect(api.write('PUT', path, { status: 'resolved' })).rejects.toThrow('may not write')
  }
  expect(part.requests.total()).toBe(0)
})

it('tells of an endpoint that Sentry will take away, before it does', async () => {
  const headers = { 'x-sentry-deprecation-date': '2026-12-01T00:00:00Z' }
  part.answer({ path: /issues/, reply: { status: 200, headers, body: [] } })
  await api.get(issues, { shape: z.unknown() })
  await api.get(issues, { shape: z.unknown() })
  expect(api.spent.warnings).toEqual([`${issues} is deprecated since 2026-12-01T00:00:00Z`])
})

it.each([
  [{ detail: { code: 'sso-required', message: 'Must login via SSO' } }, 401, /sso-required, Must login/],
  [{ slug: 'lucia-new', detail: { extra: {} } }, 302, /now called lucia-new/],
  [{ detectorIds: ['Invalid'] }, 400, /detectorIds/],
])('says what Sentry says: %j', async (body, status, said) => {
  part.answer({ path: /issues/, reply: { status, body } })
  await expect(api.get(issues, { shape: z.unknown() })).rejects.toThrow(said)
})

it.each([
  ['network-dns', 'ENOTFOUND'],
  ['network-dns', 'EAI_AGAIN'],
  ['network-connect', 'ECONNREFUSED'],
  ['network-connect', 'ENETUNREACH'],
  ['network-connect', 'UND_ERR_SOCKET'],
  ['network-timeout', 'UND_ERR_CONNECT_TIMEOUT'],
  ['network-timeout', 'ETIMEDOUT'],
  ['network-tls', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['network-tls', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['network-tls', 'CERT_HAS_EXPIRED'],
  ['network-tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['network-tls', 'ERR_SSL_WRONG_VERSION_NUMBER'],
])('calls it %s when %s is somewhere among the causes', (reason, code) => {
  const inner = new AggregateError([Object.assign(new Error('inner'), { code })])
  expect(networkReason(new TypeError('fetch failed', { cause: inner }))).toEqual({ reason, code })
})

it('reads what an organisation token says of itself, and nothing from what is none', () => {
  const claim = { iat: 1, url: 'https://sentry.io', region_url: 'https://us.sentry.io', org: 'lucia' }
  const token = `sntrys_${Buffer.from(JSON.stringify(claim)).toString('base64')}_secret`
  expect(readTokenClaim(token)).toEqual({ url: claim.url, regionUrl: claim.region_url, org: 'lucia' })
  expect([
    readTokenClaim('sntrys_!!_x'),
    readTokenClaim('sntrys_bm8=_x'),
    readTokenClaim('sntryu_abc'),
  ]).toEqual([null, null, null])
})
