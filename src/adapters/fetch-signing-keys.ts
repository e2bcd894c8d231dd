import { createPublicKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import type { KeysById } from './signing-keys.ts'
import { vendorFetch } from './vendor-fetch.ts'
import { VendorReply } from './vendor-reply.ts'

export type KeysAddress = { url: string; headers?: Record<string, string> }

const minBits = 2048

const keySet = z.object({ keys: z.array(z.unknown()).max(50) })
const signingKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(256),
  n: z.string(),
  e: z.string(),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
})

/** Reads the RS256 keys of a JWKS address. */
export async function fetchSigningKeys(
  { url, headers = {} }: KeysAddress,
  signal: AbortSignal,
): Promise<KeysById> {
  const reply = await vendorFetch(url, { headers, signal })
  const keys = new Map(keySet.parse(await reply.json()).keys.flatMap(usableKey))
  if (keys.size === 0) throw new VendorReply({ status: reply.status, kind: 'bad_response' })
  return keys
}

// A key of another kind or strength beside ours is no reason to lock everybody out.
function usableKey(jwk: unknown): [string, KeyObject][] {
  const parsed = signingKey.safeParse(jwk)
  if (!parsed.success) return []
  const { kid, kty, n, e } = parsed.data
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' })
    return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= minBits ? [[kid, key]] : []
  } catch {
    return []
  }
}
