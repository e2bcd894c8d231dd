import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** Tokens that no issuer would sign, made by hand because libraries refuse to. */
const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 })
const attackerEc = generateKeyPairSync('ec', { namedCurve: 'P-256' })

function parts(token: string) {
  const [header = '', payload = '', signature = ''] = token.split('.')
  return { header: decode(header), payload: decode(payload), raw: { header, payload, signature } }
}

/** The same claims under another header, signed by the attacker's key. */
export function resigned(
  token: string,
  header: object = {},
  claims: object = {},
  key: KeyObject = attacker.privateKey,
) {
  const { header: ours, payload } = parts(token)
  const input = `${encode({ ...ours, ...header })}.${encode({ ...payload, ...claims })}`
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}

export function unsigned(token: string, alg: string) {
  const { header, payload } = parts(token)
  return `${encode({ ...header, alg })}.${encode(payload)}.`
}

/** HS256 with the public key as the secret: the classic confusion of algorithms. */
export function hmacWithPublicKey(token: string, pem: string) {
  const { header, payload } = parts(token)
  const input = `${encode({ ...header, alg: 'HS256' })}.${encode(payload)}`
  return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`
}

export function ecSigned(token: string) {
  return resigned(token, { alg: 'ES256' }, {}, attackerEc.privateKey)
}

/** The same token under another key id, with a signature that no longer fits: cheap enough for a flood. */
export function renamed(token: string, kid: string) {
  const { header, raw } = parts(token)
  return `${encode({ ...header, kid })}.${raw.payload}.${raw.signature}`
}

/** Other claims under the issuer's own signature. */
export function withClaims(token: string, claims: object) {
  const { payload, raw } = parts(token)
  return `${raw.header}.${encode({ ...payload, ...claims })}.${raw.signature}`
}

export function attackerJwk() {
  return attacker.publicKey.export({ format: 'jwk' })
}

function encode(value: unknown) {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(text: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(text, 'base64url').toString())
}
