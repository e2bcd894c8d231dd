type Env = Record<string, string | undefined>

export type Credentials = {
  headers: Record<string, string>
  /** The same headers with the names of the variables in place of their values. */
  shown: Record<string, string>
  /** Whether a Clerk token decides who asks; a service token that the engine knows needs none. */
  isPerson: boolean
}

/** What opens Access and Clerk, from the environment alone: a command line is seen by everyone on the machine. */
export function readCredentials(env: Env): Credentials {
  const given = sources.filter(({ needs }) => needs.every((name) => env[name]?.trim()))
  const headers = given.flatMap((source) => Object.entries(source.headers((name) => env[name]?.trim() ?? '')))
  const shown = given.flatMap((source) => Object.entries(source.headers((name) => `$${name}`)))
  const isService = given.some(({ needs }) => needs.includes('CF_ACCESS_CLIENT_ID'))
  return { headers: Object.fromEntries(headers), shown: Object.fromEntries(shown), isPerson: !isService }
}

type Source = { needs: string[]; headers: (value: (name: string) => string) => Record<string, string> }

const sources: Source[] = [
  {
    needs: ['CF_ACCESS_CLIENT_ID', 'CF_ACCESS_CLIENT_SECRET'],
    headers: (value) => ({
      'cf-access-client-id': value('CF_ACCESS_CLIENT_ID'),
      'cf-access-client-secret': value('CF_ACCESS_CLIENT_SECRET'),
    }),
  },
  // What `cloudflared access token` prints for a person who has signed in.
  {
    needs: ['CF_ACCESS_TOKEN'],
    headers: (value) => ({ cookie: `CF_Authorization=${value('CF_ACCESS_TOKEN')}` }),
  },
  {
    needs: ['LUCIA_CLERK_TOKEN'],
    headers: (value) => ({ authorization: `Bearer ${value('LUCIA_CLERK_TOKEN')}` }),
  },
]

const runMs = 180_000

/** A note where the Clerk token is over before a run is: those of a browser last a minute. */
export function findShortLife(env: Env, now = Date.now()): string | null {
  const claims = env.LUCIA_CLERK_TOKEN?.split('.')[1]
  if (!claims) return null
  const leftMs = expiryOf(claims) * 1_000 - now
  if (Number.isNaN(leftMs) || leftMs > runMs) return null
  const left = leftMs > 0 ? `is valid for ${Math.round(leftMs / 1_000)} s more` : 'is over'
  return `LUCIA_CLERK_TOKEN ${left}, a run takes longer: docs/runbook/phase-8-validation.md makes one that lasts`
}

function expiryOf(claims: string): number {
  try {
    return Number(JSON.parse(Buffer.from(claims, 'base64url').toString()).exp)
  } catch {
    return Number.NaN
  }
}
