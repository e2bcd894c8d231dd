export type TokenKind = 'user' | 'organization' | 'integration' | 'app' | 'legacy'
export type TokenClaim = { url?: string; regionUrl?: string; org?: string }

const kinds: Record<string, TokenKind> = { u: 'user', s: 'organization', i: 'integration', a: 'app' }

export function findTokenKind(token: string): TokenKind | null {
  if (/^[0-9a-f]{64}$/i.test(token)) return 'legacy'
  const letter = /^sntry([usia])_[\w+/=.-]{8,}$/.exec(token)?.[1]
  return letter ? (kinds[letter] ?? null) : null
}

/** What an organisation token says of itself. It is not signed: a hint, and a reason to refuse, never a proof. */
export function readTokenClaim(token: string): TokenClaim | null {
  const encoded = /^sntrys_([\w+/=-]+)_[^_]*$/.exec(token)?.[1]
  if (!encoded) return null
  try {
    const claim = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Record<string, unknown>
    return { ...text('url', claim.url), ...text('regionUrl', claim.region_url), ...text('org', claim.org) }
  } catch {
    return null
  }
}

function text(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {}
}
