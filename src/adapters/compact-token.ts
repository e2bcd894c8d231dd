import { decodeProtectedHeader } from 'jose'

const maxCharacters = 8 * 1024
const shape = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** The key id that a token names, or null where the text is no RS256 token of a size worth parsing. */
export function findKeyId(token: string): string | null {
  if (token.length > maxCharacters || !shape.test(token)) return null
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    return alg === 'RS256' && typeof kid === 'string' && kid !== '' && kid.length <= 256 ? kid : null
  } catch {
    return null
  }
}
