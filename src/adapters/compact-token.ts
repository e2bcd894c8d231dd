import { decodeProtectedHeader } from 'jose'

export type TokenHeader = { kid: string; cat: unknown }

const maxCharacters = 8 * 1024
// Base64url as its one canonical text: with other spare bits at the end, many texts would be the same token.
const part = '(?:[\\w-]{4})*(?:[\\w-]{2}[AEIMQUYcgkosw048]|[\\w-][AQgw])?'
const shape = new RegExp(`^${part}\\.${part}\\.${part}$`)

/** What a token says of itself before anything is verified, or null where it is no RS256 token of a size worth parsing. */
export function findTokenHeader(token: string): TokenHeader | null {
  if (token.length > maxCharacters || !shape.test(token)) return null
  try {
    const { alg, kid, crit, cat } = decodeProtectedHeader(token)
    const isPlain = alg === 'RS256' && crit === undefined
    return isPlain && typeof kid === 'string' && kid !== '' && kid.length <= 256 ? { kid, cat } : null
  } catch {
    return null
  }
}
