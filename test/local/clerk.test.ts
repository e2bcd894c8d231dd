import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyToken } from '@clerk/express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Clerk, startClerk } from '../../local/clerk.ts'

let clerk: Clerk
beforeAll(async () => {
  clerk = await startClerk()
})
afterAll(() => clerk.close())

const byNetwork = () => ({ apiUrl: clerk.url, secretKey: clerk.secretKey, skipJwksCache: true })
const withoutNetwork = () => ({ jwtKey: clerk.jwtKey() })

describe.each([
  ['with the public key alone', withoutNetwork],
  ['with the keys over the network', byNetwork],
])('checked %s', (_, keysOf) => {
  it('a session token passes, with the claims it was given', async () => {
    const token = await clerk.mint({ sub: 'user_ana', o: { id: 'org_1', rol: 'operator', slg: 'lucia' } })
    const claims = await verifyToken(token, { ...keysOf(), authorizedParties: [clerk.authorizedParty] })
    expect(claims).toMatchObject({ sub: 'user_ana', iss: clerk.issuer, v: 2, o: { rol: 'operator' } })
  })

  it.each([
    ['expired', { exp: 1 }, 'token-expired'],
    ['not yet valid', { nbf: 4_000_000_000 }, 'token-not-active-yet'],
    ['for another party', { azp: 'https://evil.test' }, 'token-invalid-authorized-parties'],
  ])('a token that is %s is refused', async (_, claims, reason) => {
    const call = verifyToken(await clerk.mint(claims), {
      ...keysOf(),
      authorizedParties: [clerk.authorizedParty],
    })
    await expect(call).rejects.toMatchObject({ reason })
  })

  it("another instance's token is refused, because anyone can sign", async () => {
    const stranger = await startClerk()
    const forged = await stranger.mint({}, { kid: 'ins_known' })
    await stranger.close()
    await expect(verifyToken(forged, keysOf())).rejects.toThrow()
  })
})

it('gives its keys only to the secret key', async () => {
  const answer = await fetch(`${clerk.url}/v1/jwks`, { headers: { authorization: 'Bearer sk_test_wrong' } })
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ errors: [{ code: 'clerk_key_invalid' }] })
})

it('names its frontend in the publishable key, as Clerk does', () => {
  const host = Buffer.from(clerk.publishableKey.replace('pk_test_', ''), 'base64').toString()
  expect(`https://${host}`).toBe(`${clerk.issuer}$`)
})

it('signs with a new key after a rotation and still knows the one before', async () => {
  const before = await clerk.mint({ sub: 'before' })
  await clerk.rotateKeys()
  const after = await clerk.mint({ sub: 'after' })
  expect(await verifyToken(before, byNetwork())).toMatchObject({ sub: 'before' })
  expect(await verifyToken(after, byNetwork())).toMatchObject({ sub: 'after' })
  await expect(verifyToken(before, withoutNetwork())).rejects.toThrow()
})

it('has the same keys at the next start, readable by this user only', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lucia-clerk-'))
  const first = await startClerk({ dataDir })
  const token = await first.mint({ sub: 'kept' })
  await first.close()
  const second = await startClerk({ dataDir })
  expect(second.secretKey).toBe(first.secretKey)
  expect(await verifyToken(token, { jwtKey: second.jwtKey() })).toMatchObject({ sub: 'kept' })
  expect((await stat(join(dataDir, 'clerk-keys.json'))).mode & 0o777).toBe(0o600)
  await second.close()
  await rm(dataDir, { recursive: true })
})
