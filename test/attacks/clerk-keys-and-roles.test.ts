import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renamed, resigned } from './forge.ts'
import { type FrontDoor, startFrontDoor } from './front-door.ts'

const bearer = async (token: string | Promise<string>) => `Bearer ${await token}`

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
    [
      403,
      'CL-13 our organisation by one claim and the role by another',
      { o: { id: 'org_1' }, org_id: 'org_2', org_role: 'org:operator' },
    ],
    [
      403,
      'CL-13 the role by one claim and our organisation by another',
      { o: { rol: 'operator' }, org_id: 'org_1' },
    ],
    [403, 'the role in capitals', { o: { id: 'org_1', rol: 'OPERATOR' } }],
    [403, 'a role that contains ours', { o: { id: 'org_1', rol: 'operator2' } }],
    [401, 'a role that is no text', { o: { id: 'org_1', rol: ['operator'] } }],
  ])('answers %i to %s', async (status, _who, claims) => {
    const entered = strict.room.entered
    const reply = await strict.ask({ authorization: await bearer(strict.clerk.mint({ ...claims })) })
    expect(reply.status).toBe(status)
    expect(strict.room.entered - entered).toBe(status === 200 ? 1 : 0)
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
