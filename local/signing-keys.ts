import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { type JWTPayload, SignJWT } from 'jose'
import { keep, loadKept } from './kept.ts'

type KeptKey = { kid: string; pem: string }

export type SigningKeys = {
  /** Signs with the newest key; `header` may name another kid or typ, as a forger would. */
  sign(claims: JWTPayload, header?: object): Promise<string>
  jwks(): { keys: object[] }
  /** Public keys, newest first. */
  pems(): { kid: string; pem: string }[]
  /** A new key signs from now on; the one before stays valid beside it. */
  rotate(): Promise<void>
}

/** RS256 keys, kept in a file when there is one. */
export async function loadSigningKeys(file?: string): Promise<SigningKeys> {
  const kept = await loadKept(file, async () => [await createKey()])
  let keys = kept.map(readKey)

  async function rotate() {
    kept.unshift(await createKey())
    kept.splice(2)
    keys = kept.map(readKey)
    if (file) await keep(file, kept)
  }

  function sign(claims: JWTPayload, header: object = {}) {
    const [newest] = keys
    if (!newest) throw new Error('no signing key')
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: newest.kid, typ: 'JWT', ...header })
      .sign(newest.key)
  }

  return {
    sign,
    rotate,
    jwks: () => ({ keys: keys.map(({ jwk }) => jwk) }),
    pems: () => keys.map(({ kid, publicPem: pem }) => ({ kid, pem })),
  }
}

async function createKey(): Promise<KeptKey> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { kid: randomBytes(16).toString('hex'), pem }
}

function readKey({ kid, pem }: KeptKey) {
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(key)
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }
  return { kid, key, jwk, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}
