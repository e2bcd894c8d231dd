import { createPublicKey, type KeyObject } from 'node:crypto'
import * as z from 'zod'
import type { FailureKind } from '../errors.ts'
import type { KeysById } from './signing-keys.ts'

export type KeysAddress = { url: string; headers?: Record<string, string> }

/** An answer came, and it holds no keys. */
export class KeysReplyError extends Error {
  readonly kind: FailureKind
  readonly status: number
  constructor(kind: FailureKind, { status, cause }: { status: number; cause?: unknown }) {
    super('The reply holds no signing keys', { cause })
    this.name = 'KeysReplyError'
    this.kind = kind
    this.status = status
  }
}

const maxBytes = 64 * 1024
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

/** Reads the RS256 keys of a JWKS address. A redirect is not followed: the keys decide who gets in. */
export async function fetchSigningKeys(address: KeysAddress, signal: AbortSignal): Promise<KeysById> {
  const reply = await fetch(address.url, { headers: address.headers ?? {}, redirect: 'manual', signal })
  if (reply.status !== 200) {
    await reply.body?.cancel()
    throw new KeysReplyError(kindOfStatus(reply.status), reply)
  }
  const keys = keysOf(await readBounded(reply), reply.status)
  if (keys.size === 0) throw new KeysReplyError('bad_response', reply)
  return keys
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'auth'
  return status >= 500 || status === 429 ? '5xx' : 'bad_response'
}

async function readBounded(reply: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of reply.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new KeysReplyError('too_large', reply)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function keysOf(text: string, status: number): KeysById {
  try {
    return new Map(keySet.parse(JSON.parse(text)).keys.flatMap(usableKey))
  } catch (cause) {
    throw new KeysReplyError('bad_response', { status, cause })
  }
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
