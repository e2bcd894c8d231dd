import { hash } from 'node:crypto'

export type VerifiedTokens<T> = {
  find(token: string): T | null
  keep(token: string, identity: T): void
}

type Options = { maxEntries?: number; clock?: () => number }

/** Who a token stands for, until it expires. Only verified tokens get in, and only their digests are held. */
export function createVerifiedTokens<T extends { expiresAt: number }>({
  maxEntries = 1_000,
  clock = Date.now,
}: Options = {}): VerifiedTokens<T> {
  const identities = new Map<string, T>()

  function find(token: string): T | null {
    const digest = digestOf(token)
    const identity = identities.get(digest)
    if (!identity) return null
    identities.delete(digest)
    if (identity.expiresAt <= clock()) return null
    // Written anew, so that the first of the map is the one that nobody has used for longest.
    identities.set(digest, identity)
    return identity
  }

  function keep(token: string, identity: T) {
    identities.set(digestOf(token), identity)
    const [oldest] = identities.keys()
    if (identities.size > maxEntries && oldest !== undefined) identities.delete(oldest)
  }

  return { find, keep }
}

function digestOf(token: string): string {
  return hash('sha256', token, 'base64')
}
