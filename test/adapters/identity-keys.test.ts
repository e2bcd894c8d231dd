import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Access, startAccess } from '../../local/access.ts'
import { type Clerk, startClerk } from '../../local/clerk.ts'
import type { Fault } from '../../local/faults.ts'
import { createClerk } from '../../src/adapters/clerk.ts'
import { createCloudflareAccess } from '../../src/adapters/cloudflare-access.ts'
import { DependencyError } from '../../src/errors.ts'
import { createGuard } from '../../src/telemetry/guard.ts'

let access: Access
let clerk: Clerk
beforeAll(async () => {
  access = await startAccess()
  clerk = await startClerk()
})
afterAll(() => Promise.all([access.close(), clerk.close()]))

const keys = { keys: [] }
const weak = { keys: [{ kty: 'oct', kid: 'a', k: 'c2VjcmV0' }, { kty: 'EC' }, 7, null] }
const faults: [id: string, fault: Fault, ofAccess: string, ofClerk: string][] = [
  ['CF-01 CK-04', { fault: 'never-answers' }, 'timeout', 'timeout'],
  ['CK-03', { fault: 'refuses' }, 'connect', 'connect'],
  ['CF-02 CK-05', { fault: 'status', status: 500 }, 'bad_response', '5xx'],
  ['CK-05', { fault: 'rate-limited' }, 'bad_response', '5xx'],
  ['CF-02 CK-06', { fault: 'not-json' }, 'bad_response', 'bad_response'],
  ['CF-02', { fault: 'status', status: 302, headers: { location: '/login' } }, 'bad_response', 'redirect'],
  ['CK-07', { fault: 'wrong-credentials' }, 'bad_response', 'auth'],
  ['CK-08', { fault: 'status', status: 200, body: keys }, 'bad_response', 'bad_response'],
  ['CK-08', { fault: 'status', status: 200, body: weak }, 'bad_response', 'bad_response'],
  ['CF-02 CK-06', { fault: 'drops' }, 'truncated', 'truncated'],
  ['CF-02 CK-06', { fault: 'truncated' }, 'bad_response', 'bad_response'],
  ['CF-02 CK-06', { fault: 'huge' }, 'bad_response', 'too_large'],
]

describe.each(faults)('%s when the keys answer %o', (_id, fault, ofAccess, ofClerk) => {
  test('nobody is let in, and the class of the failure is told', async () => {
    await Promise.all([access.faults.set(fault), clerk.faults.set(fault)])
    const startedAt = performance.now()
    const outcomes = await Promise.all([
      failureOf(createAccess().verify(await access.mintIdentity())),
      failureOf(createRemoteClerk().verify(await clerk.mint())),
    ])
    expect(outcomes).toEqual([ofAccess, ofClerk])
    expect(performance.now() - startedAt).toBeLessThan(2_500)
    await Promise.all([access.faults.clear(), clerk.faults.clear()])
  })
})

function createAccess() {
  return createCloudflareAccess({ ...access, serviceTokens: new Map() }, createGuard().guard)
}

function createRemoteClerk() {
  const config = {
    ...clerk,
    authorizedParties: [clerk.authorizedParty],
    apiUrl: clerk.url,
    jwtKey: undefined,
  }
  return createClerk(config, createGuard().guard)
}

const failureOf = (verified: Promise<unknown>) =>
  verified.then(
    () => 'verified',
    (error) => (error instanceof DependencyError ? error.failure.kind : error),
  )

test('CK-03 with the PEM no key is asked for, because nothing but the PEM is needed', async () => {
  const config = {
    ...clerk,
    authorizedParties: [clerk.authorizedParty],
    apiUrl: clerk.url,
    jwtKey: clerk.jwtKey(),
  }
  const asked = clerk.requests.total()
  const identity = await createClerk(config, createGuard().guard).verify(await clerk.mint())
  expect(identity.userId).toMatch(/^user_/)
  expect(clerk.requests.total()).toBe(asked)
})

test('CF-04 tokens of the old and of the new key are good while a rotation lasts', async () => {
  const front = createAccess()
  const old = await access.mintIdentity()
  await front.verify(old)
  await access.rotateKeys()
  expect(await front.verify(await access.mintIdentity())).toMatchObject({ kind: 'person' })
  expect(await front.verify(old)).toMatchObject({ email: 'ana@lucia.test' })
})
