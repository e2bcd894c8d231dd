import { InvalidRequest } from '../errors.ts'

const [quote, backslash] = [0x22, 0x5c]
const [openBrace, openBracket, closeBrace, closeBracket] = [0x7b, 0x5b, 0x7d, 0x5d]

/** Refuses JSON that nests deeper than that, before it is parsed: whatever walks the value later would overflow the stack. */
export function requireShallowJson(json: Uint8Array, maxDepth = 20): void {
  let depth = 0
  let inString = false
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index]
    if (inString) {
      if (byte === backslash) index += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === openBrace || byte === openBracket) {
      depth += 1
      if (depth > maxDepth) throw new InvalidRequest('json.too_deep')
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1
  }
}
