import { setTimeout as sleep } from 'node:timers/promises'
import type { Env } from '../engines.ts'
import { withCode } from '../preloads.ts'
import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'

type Refusal = { env: (scene: Scene) => Env; names: string[]; told?: boolean; because?: string }
const production = { NODE_ENV: 'production' }
const anonKey = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"role":"anon"}').toString('base64url')}.x`
const bad = 'CANARYvalue'

/** No start: code 78, a line for each bad variable with its name and never its value, and nothing listens. */
function refuses(id: string, variant: string, { env, names, told = true, because }: Refusal): Row {
  return {
    id,
    variant,
    fault: variant,
    ...(because && { because }),
    act: async (scene) => {
      const startedAt = performance.now()
      const { ended } = scene.run(env(scene))
      await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
      const tookMs = Math.round(performance.now() - startedAt)
      scene.require(`refused after ${tookMs} ms`, tookMs < 2_250)
      for (const name of names)
        scene.require(
          `no line names ${name}`,
          scene.lines().some((line) => line.includes(`"variable":"${name}"`)),
        )
      scene.require('a value was printed', !scene.said(bad))
      scene.require('it listened', !scene.said('listens'))
      return undefined
    },
    expect: {
      gets: 'nothing new: the instance before goes on',
      exitCode: 78,
      events: told ? ['fatal startup|config|boot'] : [],
    },
  }
}

const missing = (...names: string[]) => ({
  env: () => ({ ...production, ...Object.fromEntries(names.map((name) => [name, ''])) }),
  names,
})
const set = (variable: string, value: string) => ({
  env: () => ({ ...production, [variable]: value }),
  names: [variable],
})
const unaddressed = {
  told: false,
  because: 'There is no address to tell it to: the log of the start says it.',
}
const oneEvent =
  'Told as config, as all that keeps an engine from starting: one event names every bad variable at once, and a second kind would split it. Measured: one event and one line for each of these five.'
const unsafe: [string, string][] = [
  ['OPENAI_BASE_URL', 'https://evil.example'],
  ['http_proxy', 'http://evil.example'],
  ['SENTRY_DEBUG', '1'],
  ['OPENAI_LOG', 'debug'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
]

export const configRows: Row[] = [
  refuses('EN-01', 'production without a DSN', { ...missing('SENTRY_DSN'), ...unaddressed }),
  ...['  ', 'your-dsn-here', 'undefined'].map((value) =>
    refuses('EN-02', `a DSN of “${value}”`, { ...set('SENTRY_DSN', value), ...unaddressed }),
  ),
  refuses('EN-03', 'a DSN without a project', {
    ...set('SENTRY_DSN', `https://${bad}@o1.ingest.sentry.io/`),
    ...unaddressed,
  }),
  refuses('EN-03', 'a DSN over http in production', {
    ...set('SENTRY_DSN', `http://${bad}@sentry.example/1`),
    told: false,
    because: 'News in the clear would be worse than none.',
  }),
  {
    id: 'EN-04',
    fault: 'development without a DSN',
    act: async (scene) => {
      await scene.start({ SENTRY_DSN: '' })
      const said = scene.lines().filter((line) => line.includes('Sentry disabled'))
      scene.require(`said ${said.length} times that Sentry is off`, said.length === 1)
      return scene.ask()
    },
    expect: { degraded: [], events: [] },
  },
  refuses(
    'EN-06',
    'four keys missing',
    missing(
      'LUCIA_OPENAI_API_KEY',
      'SUPABASE_SERVICE_ROLE_KEY',
      'CLERK_SECRET_KEY',
      'UPSTASH_REDIS_REST_TOKEN',
    ),
  ),
  refuses('EN-07', 'a key with a line break', set('LUCIA_OPENAI_API_KEY', `sk-${bad}\nrest`)),
  ...['“sk-curly”', 'sk-ключ', ' sk-leading space'].map((value) =>
    refuses('EN-08', `a key of “${value}”`, set('LUCIA_OPENAI_API_KEY', value)),
  ),
  refuses('EN-09', 'a URL without scheme', set('SUPABASE_URL', `${bad}`)),
  refuses('EN-09', 'redis:// for REST', set('UPSTASH_REDIS_REST_URL', 'redis://x.upstash.io')),
  refuses('EN-09', 'http in production', set('SUPABASE_URL', 'http://x.supabase.co')),
  refuses('EN-09', 'a path behind it', set('SUPABASE_URL', 'https://x.supabase.co/rest/v1')),
  refuses('EN-09', 'a private address', set('SUPABASE_URL', 'https://10.0.0.1')),
  refuses(
    'EN-10',
    'the public key in the place of the service role',
    set('SUPABASE_SERVICE_ROLE_KEY', anonKey),
  ),
  {
    id: 'EN-12',
    fault: 'two OpenAI keys that differ',
    act: async (scene) => {
      await scene.start({ OPENAI_API_KEY: 'sk-another-key-1' })
      const said = scene.lines().filter((line) => line.includes('OPENAI_API_KEY differ'))
      scene.require('not said once', said.length === 1)
      return scene.ask()
    },
    expect: { degraded: [], events: [] },
  },
  ...unsafe.map(([name, value]): Row => {
    const row = refuses('EN-13', `${name} in production`, set(name, value))
    // The SDK obeys it until the refusal has been told.
    const expect = name === 'SENTRY_DEBUG' ? { ...row.expect, crashes: true } : row.expect
    return { ...row, expect, argued: oneEvent }
  }),
  {
    ...refuses('EN-13', '--inspect in production', { env: () => production, names: [] }),
    act: async (scene) => {
      await scene.run(production, ['--inspect=127.0.0.1:0', ...withCode('')]).ended
      scene.require('it listened', !scene.said('Lucia listens'))
      return undefined
    },
    expect: {
      gets: 'nothing new: the instance before goes on',
      exitCode: 78,
      crashes: true,
      events: ['fatal startup|config|boot'],
    },
  },
  refuses('EN-14', 'no team domain of Access', missing('CF_ACCESS_TEAM_DOMAIN')),
  refuses('EN-14', 'no audience of Access', missing('CF_ACCESS_AUD')),
  refuses('EN-14', 'no authorized parties of Clerk', missing('CLERK_AUTHORIZED_PARTIES')),
  {
    id: 'EN-15',
    variant: 'a placeholder',
    fault: 'SENTRY_RELEASE is “unknown”',
    act: async (scene) => {
      await scene.start({ SENTRY_RELEASE: 'unknown' })
      const health = await scene.ask({ path: '/health', method: 'GET' })
      scene.require('a placeholder became a release', health.text.includes('"release":null'))
      return health
    },
    expect: { gets: 'an engine without a release', events: [] },
    because: 'The log of the start says that the release is not known.',
  },
  ...['2', 'abc'].map((value) =>
    refuses('EN-15', `a sample rate of ${value}`, set('SENTRY_SAMPLE_RATE', value)),
  ),
]
