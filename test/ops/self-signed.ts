import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate of nobody, and that nobody vouches for. */
export function createSelfSigned({ until = '491231235959Z' } = {}): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'))
  const name = sequence(der(0x31, sequence(hex('0603550403'), der(0x0c, Buffer.from('nobody')))))
  const time = (at: string) => der(0x17, Buffer.from(at))
  const validity = sequence(time('240101000000Z'), time(until))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const serial = der(0x02, hex('01'))
  const body = sequence(serial, ecdsaWithSha256, name, validity, name, spki)
  const signature = sign('sha256', body, { key: privateKey, dsaEncoding: 'der' })
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, Buffer.concat([hex('00'), signature])))
  const lines = certificate
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const hex = (text: string) => Buffer.from(text, 'hex')
