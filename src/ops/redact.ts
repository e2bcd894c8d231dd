export type Redact = (text: string) => string

/** Takes the known secrets out in every spelling, and what looks like one wherever it came from. */
export function createRedactor(secrets: (string | undefined)[]): Redact {
  const known = [...new Set(secrets.flatMap(spellings))].sort((a, b) => b.length - a.length)
  return (text) => {
    const blind = known.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text)
    return shapes.reduce((rest, [shape, name]) => rest.replaceAll(shape, name), blind)
  }
}

// Shorter than this is no secret, and taking it out would tear ordinary words apart.
const shortest = 8

function spellings(secret: string | undefined): string[] {
  if (!secret || secret.length < shortest) return []
  const bytes = Buffer.from(secret)
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
  ]
  return [...forms, bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url')]
}

const shapes: [RegExp, string][] = [
  [/sntry[a-z]_[\w+/=.%-]+/gi, '[token]'],
  [/\b[0-9a-f]{64,}\b/gi, '[token]'],
  [/\b(authorization|x-sentry-auth)\b["']?\s*[:=]\s*["']?[^"'\r\n]+/gi, '$1: [secret]'],
  [/\b(bearer)\s+[\w+/=.~-]{8,}/gi, '$1 [secret]'],
  [/(sentry_key|sentry_secret|public_key)(["']?\s*[=:]\s*["']?)[\w-]+/gi, '$1$2[dsn key]'],
  [/:\/\/[^\s/@:"']+(:[^\s/@"']*)?@/g, '://[dsn key]@'],
  [/\/\/[0-9a-f]{32}\b/gi, '//[dsn key]'],
]
