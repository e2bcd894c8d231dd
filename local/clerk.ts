import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { JWTPayload } from 'jose'
import { loadKept } from './kept.ts'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'
import { loadSigningKeys } from './signing-keys.ts'

export type Clerk = Part & {
  issuer: string
  publishableKey: string
  secretKey: string
  authorizedParty: string
  /** The public key for checks without network; after a rotation it is the new one. */
  jwtKey(): string
  /** A session token; an extra claim set to undefined is left out. */
  mint(claims?: JWTPayload, header?: object): Promise<string>
  rotateKeys(): Promise<void>
}

const frontendApi = 'lucia-local.clerk.accounts.dev'

export async function startClerk({
  dataDir,
  port,
}: {
  dataDir?: string
  port?: number
} = {}): Promise<Clerk> {
  const fileOf = (name: string) => dataDir && join(dataDir, name)
  const keys = await loadSigningKeys(fileOf('clerk-keys.json'))
  const secretKey = await loadKept(
    fileOf('clerk-secret.json'),
    () => `sk_test_${randomBytes(20).toString('hex')}`,
  )
  const part = await startPart({
    name: 'clerk',
    ...(port === undefined ? {} : { port }),
    handle,
    rateLimited: () => ({ ...failure(429, 'too_many_requests'), headers: { 'retry-after': '10' } }),
    wrongCredentials: () => failure(401, 'clerk_key_invalid'),
    failed: (status) => failure(status, 'internal_clerk_error'),
  })

  function handle({ method, path, headers }: PartRequest): PartReply {
    if (headers.authorization !== `Bearer ${secretKey}`) return failure(401, 'clerk_key_invalid')
    if (method === 'GET' && path === '/v1/jwks') return { status: 200, body: keys.jwks() }
    return failure(404, 'resource_not_found')
  }

  return {
    ...part,
    issuer: `https://${frontendApi}`,
    publishableKey: `pk_test_${Buffer.from(`${frontendApi}$`).toString('base64')}`,
    secretKey,
    authorizedParty,
    jwtKey: () => keys.pems()[0]?.pem ?? '',
    mint: (claims, header) =>
      keys.sign({ ...sessionClaims(), ...claims }, { cat: sessionCategory, ...header }),
    rotateKeys: keys.rotate,
  }
}

const authorizedParty = 'https://admin.lucia.test'
// The category that Clerk writes into the header of session tokens.
const sessionCategory = 'cl_B7d4PD111AAA'

function sessionClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  return {
    azp: authorizedParty,
    exp: now + 60,
    fva: [0, -1],
    iat: now,
    iss: `https://${frontendApi}`,
    jti: randomBytes(10).toString('hex'),
    nbf: now - 10,
    sid: 'sess_2localSession0000000000001',
    sts: 'active',
    sub: 'user_2localOperator000000000001',
    v: 2,
  }
}

const messages = {
  clerk_key_invalid:
    'The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.',
  too_many_requests: 'Too many requests. Please try again in a bit.',
  internal_clerk_error: 'Oops, an unexpected error occurred',
  resource_not_found: 'not found',
}

function failure(status: number, code: keyof typeof messages): PartReply {
  const error = { message: messages[code], long_message: messages[code], code }
  return { status, body: { errors: [error], clerk_trace_id: randomBytes(16).toString('hex') } }
}
