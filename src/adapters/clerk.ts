import { createPublicKey, type KeyObject } from 'node:crypto'
import { verifyToken } from '@clerk/express'
import * as z from 'zod'
import { type Refusal, Unauthorized } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { findTokenHeader } from './compact-token.ts'
import { fetchSigningKeys } from './fetch-signing-keys.ts'
import { createSigningKeys, type SigningKeys } from './signing-keys.ts'
import { createClassify } from './vendor-failure.ts'

export type ClerkConfig = {
  issuer: string
  authorizedParties: string[]
  /** PEM. With it, verification needs no network. */
  jwtKey?: string | undefined
  apiUrl: string
  secretKey?: string | undefined
}

export type ClerkIdentity = {
  userId: string
  email: string | null
  /** The Access subject that this user is, where the session token carries it. */
  accessSubject: string | null
  roles: string[]
  organization: string | null
  expiresAt: number
}

const timeoutMs = 1_200
// Told to wait or broken, Clerk does not give its keys: to whoever must look it is one thing.
const classify = createClassify(({ status }) => (status === 429 ? { kind: '5xx' } : undefined))

const claims = z.object({
  iss: z.string(),
  // A machine is no user, and no user may look like a service.
  sub: z.string().regex(/^(?!mch_)[\w-]{1,128}$/),
  exp: z.number(),
  sts: z.string().optional(),
  email: z.string().max(320).nullish(),
  org_id: z.string().nullish(),
  org_role: z.string().nullish(),
  o: z.object({ id: z.string().optional(), rol: z.string().optional() }).nullish(),
  metadata: z.object({ role: z.string().optional(), access_sub: z.string().optional() }).nullish(),
})

export function createClerk(config: ClerkConfig, guard: Guard, clock = Date.now) {
  const keys = config.jwtKey ? localKey(config.jwtKey) : remoteKeys(config, guard, clock)
  const { authorizedParties } = config

  async function verify(bearer: string): Promise<ClerkIdentity> {
    const header = findTokenHeader(bearer)
    const key = header && isSessionToken(header.cat) && (await keys.find(header.kid))
    if (!key) throw new Unauthorized('auth.invalid')
    const payload: unknown = await verifyToken(bearer, { jwtKey: pemOf(key), authorizedParties }).catch(
      refuse,
    )
    const vouched = claims.safeParse(payload)
    // The library checks neither who issued the token nor whether the session is still waiting for a task.
    if (!vouched.success || vouched.data.iss !== config.issuer || vouched.data.sts === 'pending')
      throw new Unauthorized('auth.invalid')
    return identityOf(vouched.data)
  }

  return { verify, isReady: keys.isReady, prepare: keys.prepare }
}

const pems = new WeakMap<KeyObject, string>()

// Writing the PEM costs as much as checking a signature.
function pemOf(key: KeyObject): string {
  const pem = pems.get(key) ?? key.export({ type: 'spki', format: 'pem' }).toString()
  pems.set(key, pem)
  return pem
}

function localKey(pem: string): SigningKeys {
  const key: KeyObject = createPublicKey(pem)
  return { find: async () => key, isReady: () => true, prepare: async () => {} }
}

function remoteKeys({ apiUrl, secretKey }: ClerkConfig, guard: Guard, clock: () => number): SigningKeys {
  const address = {
    url: new URL('/v1/jwks', apiUrl).href,
    headers: secretKey ? { authorization: `Bearer ${secretKey}` } : {},
  }
  const call = { dependency: 'clerk', operation: 'keys', timeoutMs, classify } as const
  return createSigningKeys({
    issuer: 'clerk',
    load: (isHolding) =>
      guard({ ...call, isRepeat: isHolding }, (signal) => fetchSigningKeys(address, signal)),
    clock,
  })
}

// One key signs session tokens, templates for other services and machine tokens: the category in the header tells them
// apart. It is absent from old tokens, and the same on all tokens of instances that opted out.
function isSessionToken(category: unknown): boolean {
  return category === undefined || category === 'cl_B7d4PD111AAA' || category === 'cl_I7d4PD111III'
}

const refusalOf: Record<string, Refusal> = {
  'token-expired': 'auth.expired',
  'token-not-active-yet': 'auth.not_yet_valid',
  'token-iat-in-the-future': 'auth.not_yet_valid',
}

function refuse(cause: unknown): never {
  const { reason = '' } = cause as { reason?: string }
  throw new Unauthorized(refusalOf[reason] ?? 'auth.invalid', { cause })
}

function identityOf(vouched: z.infer<typeof claims>): ClerkIdentity {
  // Of one membership: the organisation of the one claim must not meet the role of the other.
  const member = vouched.o ?? { id: vouched.org_id, rol: vouched.org_role }
  const roles = [member.rol, vouched.metadata?.role].flatMap((role) => role ?? [])
  return {
    userId: vouched.sub,
    email: vouched.email ?? null,
    accessSubject: vouched.metadata?.access_sub ?? null,
    roles: roles.map((role) => role.replace(/^org:/, '')),
    organization: member.id ?? null,
    expiresAt: vouched.exp * 1000,
  }
}
