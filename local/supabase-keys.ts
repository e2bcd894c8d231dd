import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { loadKept } from './kept.ts'

export type Verdict = { role: string; claims: string } | 'malformed' | 'bad-signature' | 'expired' | 'no-role'

export type SupabaseKeys = {
  anonKey: string
  serviceRoleKey: string
  /** A token as the project would sign it, for whatever claims. */
  sign(claims: object): string
  verify(token: string): Verdict
}

/** The project's keys: HS256 tokens whose role claim is the database role that the request runs as. */
export async function loadSupabaseKeys(file?: string): Promise<SupabaseKeys> {
  const { secret } = await loadKept(file, () => ({ secret: randomBytes(32).toString('hex') }))
  const sign = (claims: object) => {
    const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
    return `${content}.${signature(secret, content)}`
  }
  return {
    anonKey: sign(projectClaims('anon')),
    serviceRoleKey: sign(projectClaims('service_role')),
    sign,
    verify: (token) => verify(secret, token),
  }
}

function verify(secret: string, token: string): Verdict {
  const [header, payload, signed, ...rest] = token.split('.')
  if (!header || !payload || !signed || rest.length > 0) return 'malformed'
  const wanted = Buffer.from(signature(secret, `${header}.${payload}`))
  const given = Buffer.from(signed)
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return 'bad-signature'
  const claims = Buffer.from(payload, 'base64url').toString()
  const { exp, role } = JSON.parse(claims)
  // PostgREST allows clocks to differ by 30 s.
  if (typeof exp === 'number' && exp + 30 < Date.now() / 1000) return 'expired'
  return typeof role === 'string' ? { role, claims } : 'no-role'
}

// Fixed times, so that the same secret gives the same keys.
function projectClaims(role: string) {
  return { iss: 'supabase', ref: 'local', role, iat: 1_750_000_000, exp: 4_900_000_000 }
}

function encode(value: object) {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function signature(secret: string, content: string) {
  return createHmac('sha256', secret).update(content).digest('base64url')
}
