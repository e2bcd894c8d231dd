// What must not leave even where a text may: each pattern is a class of secret or of person, and one that is cheap to find.
const secrets: [pattern: RegExp, name: string][] = [
  [/\beyJ[\w-]{5,}\.[\w-]{5,}(\.[\w-]*)?/g, 'jwt'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, 'credentials'],
  [/\b(sk|pk|rk)[-_][\w-]{8,}/g, 'key'],
  [/\b(sb_secret|sb_publishable|sntry[a-z]|cfast|whsec|xox[a-z]|gh[a-z])_[\w=+/-]{6,}/g, 'key'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]+@[^\s]+/gi, 'url with credentials'],
  [/\blucia:(session|owner|idem)[\w:%.@|-]*/g, 'redis key'],
  [/[\w.+-]+(@|%40)[\w-]+(\.[\w-]+)+/g, 'email'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, 'uuid'],
  [/\b[0-9a-f]{32,}\b/gi, 'hex'],
  [/\b\d(?:[ -]?\d){12,18}\b/g, 'card'],
  [/(?<![\w.])\+?\d{1,3}[ .-]?\(?\d{2,4}\)?[ .-]\d{3,4}[ .-]?\d{2,4}\b/g, 'phone'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, 'ip'],
  [/\?[^\s'")]*=[^\s'")]*/g, 'query'],
]

/** A text with every secret-like part replaced by its class, and no longer than `most`. */
export function scrubText(text: string, most = 1_000): string {
  let clean = text.length > most ? `${text.slice(0, most)}…` : text
  for (const [pattern, name] of secrets) clean = clean.replace(pattern, `[${name}]`)
  return clean
}

/** The same for every text inside a value. */
export function scrubValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'object' || depth > 5) return undefined
  if (Array.isArray(value)) return value.slice(0, 50).map((inner) => scrubValue(inner, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubValue(inner, depth + 1)]))
}
