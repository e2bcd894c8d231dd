import { parseDsn } from '../dsn.ts'

type Env = Record<string, string | undefined>

/** One harmless call to a vendor. */
export type Visit = {
  name: string
  /** Without these there is nobody to ask. */
  needs: string[]
  risk: string
  request: (env: Record<string, string>) => { url: string; init?: RequestInit }
  /** What is wrong with a good answer, if anything. */
  judge: (body: unknown, env: Env) => string | null
  /** What to do when it refuses us (401, 403), and when it does not know what was asked (404). */
  refused: string
  unknown: string
}

const openaiUrl = 'https://api.openai.com/v1'
const models = ['LUCIA_INTELLIGENCE_MODEL', 'LUCIA_MODEL_FOCUS_OPS_REPLY'] as const
const json = { 'content-type': 'application/json' }

export const visits: Visit[] = [
  {
    name: 'openai',
    needs: ['LUCIA_OPENAI_API_KEY'],
    risk: 'answers come in Lucia’s own words only',
    request: ({ LUCIA_OPENAI_API_KEY: key, LUCIA_OPENAI_BASE_URL: base = openaiUrl }) => ({
      url: `${base}/models`,
      init: { headers: { authorization: `Bearer ${key}` } },
    }),
    judge: (body, env) => {
      const known = new Set(listIn(body, 'data').map((model) => fieldOf(model, 'id')))
      const missing = models
        .map((name) => env[name]?.trim() ?? 'gpt-5-mini')
        .filter((model) => !known.has(model))
      return missing.length > 0 ? `the key sees no model ${[...new Set(missing)].join(', ')}` : null
    },
    refused: 'make a new project key that may list models and write responses, and set LUCIA_OPENAI_API_KEY',
    unknown: 'set LUCIA_OPENAI_BASE_URL to https://api.openai.com/v1',
  },
  {
    name: 'supabase',
    needs: ['SUPABASE_URL', 'SUPABASE_SERVICE_ROLE_KEY'],
    risk: 'no question about records can be answered',
    request: ({ SUPABASE_URL: base, SUPABASE_SERVICE_ROLE_KEY: key = '' }) => ({
      url: `${base}/rest/v1/rpc/open_items`,
      // No kind is wanted, so that no record is read.
      init: {
        method: 'POST',
        headers: { ...json, apikey: key, authorization: `Bearer ${key}` },
        body: JSON.stringify({ wanted_kinds: [] }),
      },
    }),
    judge: (body) => (Array.isArray(body) ? null : 'open_items gives no list'),
    refused: 'copy the service role key of this project (Project settings, API keys)',
    unknown: 'run the migrations: supabase db push',
  },
  {
    name: 'upstash',
    needs: ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'],
    risk: 'Lucia forgets what was said before',
    request: ({ UPSTASH_REDIS_REST_URL: url = '', UPSTASH_REDIS_REST_TOKEN: token }) => ({
      url,
      init: { method: 'POST', headers: { ...json, authorization: `Bearer ${token}` }, body: '["PING"]' },
    }),
    judge: (body) => (fieldOf(body, 'result') === 'PONG' ? null : 'PING is not answered with PONG'),
    refused: 'copy the REST token of this database, not the read-only one',
    unknown: 'copy the REST address of the database (https://….upstash.io)',
  },
  {
    name: 'clerk',
    needs: ['CLERK_SECRET_KEY'],
    risk: 'nobody can be recognised',
    request: ({ CLERK_API_URL: base = 'https://api.clerk.com', CLERK_SECRET_KEY: key }) => ({
      url: `${base}/v1/jwks`,
      init: { headers: { authorization: `Bearer ${key}` } },
    }),
    judge: (body) => (listIn(body, 'keys').length > 0 ? null : 'it names no signing key'),
    refused: 'copy the secret key of this instance (API keys)',
    unknown: 'unset CLERK_API_URL',
  },
  {
    name: 'access',
    needs: ['CF_ACCESS_TEAM_DOMAIN'],
    risk: 'nobody gets through the front door',
    request: ({ CF_ACCESS_TEAM_DOMAIN: team }) => ({ url: `${withScheme(team)}/cdn-cgi/access/certs` }),
    judge: (body) => (listIn(body, 'keys').length > 0 ? null : 'it names no signing key'),
    refused: 'check CF_ACCESS_TEAM_DOMAIN: its keys are public',
    unknown: 'set CF_ACCESS_TEAM_DOMAIN to https://<team>.cloudflareaccess.com',
  },
  {
    name: 'sentry',
    needs: ['SENTRY_DSN'],
    risk: 'failures go unseen',
    request: ({ SENTRY_DSN: text = '' }) => {
      const dsn = parseDsn(text)
      const auth = `Sentry sentry_version=7, sentry_client=lucia-doctor/1, sentry_key=${dsn?.publicKey}`
      const headers = { 'content-type': 'application/x-sentry-envelope', 'x-sentry-auth': auth }
      return { url: dsn?.envelopeUrl ?? '', init: { method: 'POST', headers, body: emptyReport() } }
    },
    judge: () => null,
    refused: 'copy the DSN from Sentry (Project settings, Client Keys); the key may be disabled',
    unknown: 'copy the DSN from Sentry (Project settings, Client Keys)',
  },
]

// A count of nothing: taken, and stored nowhere.
function emptyReport(): string {
  const report = { timestamp: Date.now() / 1000, discarded_events: [] }
  return `{}\n${JSON.stringify({ type: 'client_report' })}\n${JSON.stringify(report)}\n`
}

function withScheme(host = ''): string {
  return (/^https?:/.test(host) ? host : `https://${host}`).replace(/\/+$/, '')
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined
}

function listIn(body: unknown, name: string): unknown[] {
  const list = fieldOf(body, name)
  return Array.isArray(list) ? list : []
}
