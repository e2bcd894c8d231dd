import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { loadKept } from './kept.ts'
import { type Part, type PartReply, type PartRequest, startPart } from './part.ts'
import { loadSigningKeys, type SigningKeys } from './signing-keys.ts'

export type Access = Part & {
  /** The team's domain: the issuer is exactly this origin. */
  issuer: string
  audience: string
  serviceCredentials: { clientId: string; clientSecret: string }
  mintIdentity(claims?: JWTPayload, header?: object): Promise<string>
  mintService(claims?: JWTPayload, header?: object): Promise<string>
  /** Who a token names, or null when it is not one of ours. */
  findIdentity(token: string): Promise<JWTPayload | null>
  rotateKeys(): Promise<void>
}

/** The team domain of Cloudflare Access: its tokens and its public keys. The proxy itself is access-proxy.ts. */
export async function startAccess({
  dataDir,
  port,
}: {
  dataDir?: string
  port?: number
} = {}): Promise<Access> {
  const keys = await loadSigningKeys(dataDir && join(dataDir, 'access-keys.json'))
  const kept = await loadKept(dataDir && join(dataDir, 'access-application.json'), createApplication)
  const part = await startPart({
    name: 'access',
    ...(port === undefined ? {} : { port }),
    handle: (request) => answer(request, keys),
    rateLimited: () => ({ status: 429, headers: { ...html, 'retry-after': '10' }, body: edgePage(1015) }),
    wrongCredentials: () => ({ status: 403, headers: html, body: edgePage(1020) }),
    failed: (status) => ({ status, headers: html, body: edgePage(status) }),
  })
  const issuer = part.url
  const common = () => ({ aud: [kept.audience], iss: issuer, type: 'app', ...lifetime() })
  return {
    ...part,
    ...kept,
    issuer,
    mintIdentity: (claims, header) => keys.sign({ ...common(), ...identityClaims(), ...claims }, header),
    mintService: (claims, header) =>
      keys.sign({ ...common(), sub: '', common_name: kept.serviceCredentials.clientId, ...claims }, header),
    findIdentity: (token) =>
      jwtVerify(token, createLocalJWKSet(keys.jwks() as never), { issuer, audience: kept.audience }).then(
        ({ payload }) => payload,
        () => null,
      ),
    rotateKeys: keys.rotate,
  }
}

const html = { 'content-type': 'text/html; charset=UTF-8' }

function createApplication() {
  const serviceCredentials = {
    clientId: `${randomBytes(16).toString('hex')}.access`,
    clientSecret: randomBytes(32).toString('hex'),
  }
  return { audience: randomBytes(32).toString('hex'), serviceCredentials }
}

// A real certificate stands where these PEMs hold the bare public key; verifiers read `keys`.
function answer({ method, path }: PartRequest, keys: SigningKeys): PartReply {
  if (method !== 'GET' || path !== '/cdn-cgi/access/certs')
    return { status: 404, headers: html, body: edgePage(404) }
  const certs = keys.pems().map(({ kid, pem: cert }) => ({ kid, cert }))
  return { status: 200, body: { ...keys.jwks(), public_cert: certs[0], public_certs: certs } }
}

function lifetime() {
  const now = Math.floor(Date.now() / 1000)
  return { iat: now, nbf: now, exp: now + 24 * 3600 }
}

function identityClaims() {
  return {
    email: 'ana@lucia.test',
    sub: randomUUID(),
    identity_nonce: randomBytes(8).toString('base64url'),
    country: 'US',
  }
}

function edgePage(code: number) {
  return `<!DOCTYPE html><html><head><title>Error ${code} | Cloudflare</title></head><body>Error ${code}</body></html>`
}
