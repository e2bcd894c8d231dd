import { errors, jwtVerify } from 'jose'
import * as z from 'zod'
import { type Failure, Unauthorized } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { findTokenHeader } from './compact-token.ts'
import { fetchSigningKeys } from './fetch-signing-keys.ts'
import { createSigningKeys } from './signing-keys.ts'
import { createClassify } from './vendor-failure.ts'

export type CloudflareAccessConfig = {
  /** The team domain, exactly as tokens name it. */
  issuer: string
  audience: string
  /** Service tokens that may come in: common_name -> the name they go by here. */
  serviceTokens: ReadonlyMap<string, string>
}

export type AccessIdentity =
  | { kind: 'person'; subject: string; email: string; expiresAt: number }
  | { kind: 'service'; name: string; expiresAt: number }

const timeoutMs = 1_200
const algorithms = ['RS256']
const requiredClaims = ['exp', 'iat', 'sub']

const expiry = { type: z.literal('app'), exp: z.number() }
const personClaims = z.object({
  ...expiry,
  sub: z.string().min(1).max(256),
  email: z.string().min(3).max(320),
  common_name: z.undefined().optional(),
})
const serviceClaims = z.object({ ...expiry, sub: z.literal(''), common_name: z.string().min(1).max(256) })
const claims = z.union([personClaims, serviceClaims])

export function createCloudflareAccess(config: CloudflareAccessConfig, guard: Guard, clock = Date.now) {
  const { issuer, audience } = config
  const url = new URL('/cdn-cgi/access/certs', issuer).href
  const call = { dependency: 'cf_access', operation: 'keys', timeoutMs, classify } as const
  const keys = createSigningKeys({
    issuer: 'cf_access',
    load: (isHolding) =>
      guard({ ...call, isRepeat: isHolding }, (signal) => fetchSigningKeys({ url }, signal)),
    clock,
  })

  async function verify(assertion: string): Promise<AccessIdentity> {
    const header = findTokenHeader(assertion)
    const key = header && (await keys.find(header.kid))
    if (!key) throw new Unauthorized('access.invalid')
    const currentDate = new Date(clock())
    const { payload } = await jwtVerify(assertion, key, {
      algorithms,
      issuer,
      audience,
      requiredClaims,
      clockTolerance: 5,
      currentDate,
    }).catch(refuse)
    const vouched = claims.safeParse(payload)
    if (!vouched.success) throw new Unauthorized('access.invalid')
    return identityOf(vouched.data, config.serviceTokens)
  }

  return { verify, isReady: keys.isReady, prepare: keys.prepare }
}

function refuse(cause: unknown): never {
  throw new Unauthorized(cause instanceof errors.JWTExpired ? 'access.expired' : 'access.invalid', { cause })
}

function identityOf(
  vouched: z.infer<typeof claims>,
  serviceTokens: ReadonlyMap<string, string>,
): AccessIdentity {
  const expiresAt = vouched.exp * 1000
  if ('email' in vouched) return { kind: 'person', subject: vouched.sub, email: vouched.email, expiresAt }
  const name = serviceTokens.get(vouched.common_name)
  if (!name) throw new Unauthorized('access.not_allowed')
  return { kind: 'service', name, expiresAt }
}

// A team domain that answers anything but keys is set up wrongly or is not there: one class for whoever must look.
function classify(cause: unknown): Failure {
  const failure = classifyReply(cause)
  return failure.upstreamStatus === undefined ? failure : { ...failure, kind: 'bad_response' }
}

const classifyReply = createClassify(() => undefined)
