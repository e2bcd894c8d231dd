import { describe, expect, it } from 'vitest'
import { loadConfig, type RawEnv } from '../src/config.ts'
import { ConfigError } from '../src/errors.ts'

const claims = (role: string) =>
  `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify({ role })).toString('base64url')}.c2ln`
const publishable = `pk_live_${Buffer.from('clerk.example.com$').toString('base64')}`

const production: RawEnv = {
  NODE_ENV: 'production',
  SENTRY_DSN: 'https://0123456789abcdef0123456789abcdef@o1.ingest.us.sentry.io/45',
  SUPABASE_URL: 'https://abc.supabase.co',
  SUPABASE_SERVICE_ROLE_KEY: claims('service_role'),
  UPSTASH_REDIS_REST_URL: 'https://abc.upstash.io',
  UPSTASH_REDIS_REST_TOKEN: 'token',
  OPENAI_API_KEY: 'sk-1234567890',
  CLERK_SECRET_KEY: 'sk_live_1234567890',
  CLERK_PUBLISHABLE_KEY: publishable,
  CLERK_AUTHORIZED_PARTIES: 'https://admin.example.com',
  CF_ACCESS_TEAM_DOMAIN: 'https://team.cloudflareaccess.com',
  CF_ACCESS_AUD: 'audience',
}

function problemsOf(change: RawEnv, execArgv: string[] = []): Record<string, string> {
  try {
    loadConfig({ ...production, ...change }, execArgv)
    return {}
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return Object.fromEntries(error.problems.map(({ variable, problem }) => [variable, problem]))
  }
}

it('takes a whole production configuration', () => {
  expect(problemsOf({})).toEqual({})
})

describe('production does without none of', () => {
  it.each(Object.keys(production).filter((name) => name !== 'NODE_ENV' && name !== 'OPENAI_API_KEY'))(
    '%s, missing or blank',
    (name) => {
      expect(Object.keys(problemsOf({ [name]: undefined }))).toEqual([name])
      expect(Object.keys(problemsOf({ [name]: '  ' }))).toEqual([name])
    },
  )

  it('a model key under either name', () => {
    expect(Object.keys(problemsOf({ OPENAI_API_KEY: undefined }))).toEqual(['LUCIA_OPENAI_API_KEY'])
    expect(problemsOf({ OPENAI_API_KEY: undefined, LUCIA_OPENAI_API_KEY: 'sk-1234567890' })).toEqual({})
  })
})

describe('names a variable that cannot be right, and never what was in it', () => {
  it.each<[name: string, value: string]>([
    ['SENTRY_DSN', 'CANARY'],
    ['SENTRY_DSN', 'https://CANARY@sentry.io/'],
    ['SENTRY_DSN', 'http://CANARYabc@o1.ingest.sentry.io/1'],
    ['SENTRY_DSN', 'your-dsn-here-CANARY'],
    ['SENTRY_SAMPLE_RATE', 'CANARY'],
    ['SENTRY_SAMPLE_RATE', '1.01'],
    ['SENTRY_SAMPLE_RATE', '-0'],
    ['SENTRY_TRACES_SAMPLE_RATE', '1e-1'],
    ['SENTRY_PROFILE_SESSION_SAMPLE_RATE', 'NaN'],
    ['PORT', '70000'],
    ['PORT', '3000; CANARY'],
    ['OPERATOR_TIME_ZONE', 'Mars/CANARY'],
    ['OPERATOR_TIME_ZONE', 'america/los_angeles'],
    ['OPENAI_API_KEY', 'sk-CANARY\nX: y'],
    ['OPENAI_API_KEY', '“sk-CANARY”'],
    ['OPENAI_API_KEY', ' sk-CANARY'],
    ['OPENAI_API_KEY', 'undefined'],
    ['SUPABASE_SERVICE_ROLE_KEY', claims('anon')],
    ['SUPABASE_SERVICE_ROLE_KEY', 'sb_publishable_CANARY'],
    ['SUPABASE_URL', 'http://abc.supabase.co'],
    ['SUPABASE_URL', 'https://CANARY.example.com'],
    ['SUPABASE_URL', 'https://supabase.co.CANARY.com'],
    ['SUPABASE_URL', 'https://a@abc.supabase.co'],
    ['SUPABASE_URL', 'abc'],
    ['SUPABASE_URL', 'https://abc.supabase.co/rest/v1'],
    ['UPSTASH_REDIS_REST_URL', 'https://abc.upstash.io/get'],
    ['CLERK_API_URL', 'https://api.clerk.com/v1'],
    ['CF_ACCESS_TEAM_DOMAIN', 'https://team.cloudflareaccess.com/cdn-cgi'],
    ['UPSTASH_REDIS_REST_URL', 'redis://abc.upstash.io'],
    ['UPSTASH_REDIS_REST_URL', 'https://169.254.169.254'],
    ['UPSTASH_REDIS_REST_URL', 'https://[::ffff:127.0.0.1]'],
    ['UPSTASH_REDIS_REST_URL', 'https://0x7f.1'],
    ['LUCIA_OPENAI_BASE_URL', 'https://localhost/v1'],
    ['CF_ACCESS_TEAM_DOMAIN', 'https://team.cloudflareaccess.com.evil.example'],
    ['CLERK_API_URL', 'https://api.clerk.com.evil.example'],
    ['CLERK_PUBLISHABLE_KEY', 'pk_CANARY'],
    ['CLERK_JWT_KEY', '-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----'],
    ['LUCIA_SESSION_TTL_SECONDS', '0'],
    ['LUCIA_LOG_LEVEL', 'CANARY'],
  ])('%s=%j', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(Object.keys(problems)).toEqual([name])
    expect(JSON.stringify(problems)).not.toContain('CANARY')
  })
})

describe('LK-08 SS-04 production refuses what vendors obey without a word', () => {
  it.each<[name: string, value: string]>([
    ['OPENAI_BASE_URL', 'https://elsewhere.example.com'],
    ['http_proxy', 'http://proxy:1'],
    ['HTTPS_PROXY', 'http://proxy:1'],
    ['ALL_PROXY', 'http://proxy:1'],
    ['NODE_USE_ENV_PROXY', '1'],
    ['SENTRY_DEBUG', '1'],
    ['OPENAI_LOG', 'debug'],
    ['DEBUG', '*'],
    ['NODE_DEBUG', 'http,undici'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_OPTIONS', '--max-old-space-size=256 --inspect=0.0.0.0'],
  ])('%s=%s, unless it is named as wanted', (name, value) => {
    expect(Object.keys(problemsOf({ [name]: value }))).toEqual([name])
    expect(problemsOf({ [name]: value, LUCIA_UNSAFE_ENV_ALLOW: name })).toEqual({})
    expect(problemsOf({ [name]: value, NODE_ENV: 'development' })).toEqual({})
  })

  it('an inspector on its command line', () => {
    expect(Object.keys(problemsOf({}, ['--inspect-brk=0']))).toEqual(['node --inspect'])
  })
})

it('reaches another host over https where it is named, and over http only on this machine', () => {
  const allow = (hosts: string) => ({ LUCIA_EGRESS_ALLOW_HOSTS: hosts })
  expect(problemsOf({ SUPABASE_URL: 'https://db.example.com', ...allow('db.example.com') })).toEqual({})
  expect(problemsOf({ SUPABASE_URL: 'http://127.0.0.1:54321', ...allow('127.0.0.1') })).toEqual({})
  expect(
    Object.keys(problemsOf({ SUPABASE_URL: 'http://db.example.com', ...allow('db.example.com') })),
  ).toEqual(['SUPABASE_URL'])
})

it('names all that is wrong at once, each once, because people mend what they see', () => {
  const problems = problemsOf({
    SENTRY_SAMPLE_RATE: 'x',
    PORT: 'y',
    SUPABASE_URL: 'z',
    CF_ACCESS_AUD: '',
    DEBUG: '*',
  })
  expect(Object.keys(problems).sort()).toEqual([
    'CF_ACCESS_AUD',
    'DEBUG',
    'PORT',
    'SENTRY_SAMPLE_RATE',
    'SUPABASE_URL',
  ])
})

it('prefers the key of its own, says that two keys differ, and finds who signs from the publishable key', () => {
  const config = loadConfig({ ...production, LUCIA_OPENAI_API_KEY: 'sk-own-1234567' })
  expect(config.openai).toMatchObject({ apiKey: 'sk-own-1234567', keysDiffer: true })
  expect(config.clerk?.issuer).toBe('https://clerk.example.com')
})

it('cannot be changed once it is read', () => {
  const config = loadConfig({})
  expect(() => Object.assign(config.sentry, { dsn: 'x' })).toThrow(TypeError)
})
