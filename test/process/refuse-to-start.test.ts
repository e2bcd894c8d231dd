import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'
import { runEngine, startLine } from '../support/run-engine.ts'
import { until } from '../support/until.ts'

let sink: SentryIngest
beforeAll(async () => {
  sink = await startSentryIngest()
})
afterEach(async () => {
  await sink.faults.clear()
  sink.clear()
})
afterAll(() => sink.close())

type Event = {
  level: string
  tags: Record<string, string>
  release?: string
  contexts: Record<string, Record<string, unknown>>
}
const events = () =>
  sink
    .all()
    .filter(({ type }) => type === 'event')
    .map(({ payload }) => payload as Event)
const sentry = () => ({ SENTRY_DSN: sink.dsn })

describe('refuses to start with code 78 and a line for each bad variable, because half a configuration fails later', () => {
  const cases: { title: string; env: () => Record<string, string>; names: string[]; events: number }[] = [
    {
      title: 'production by NODE_ENV without a DSN',
      env: () => ({ NODE_ENV: 'production' }),
      names: ['SENTRY_DSN', 'SUPABASE_URL'],
      events: 0,
    },
    {
      title: 'production by SENTRY_ENVIRONMENT without a DSN',
      env: () => ({ SENTRY_ENVIRONMENT: 'production' }),
      names: ['SENTRY_DSN'],
      events: 0,
    },
    {
      title: 'a blank DSN in production',
      env: () => ({ NODE_ENV: 'production', SENTRY_DSN: '  ' }),
      names: ['SENTRY_DSN'],
      events: 0,
    },
    {
      title: 'a DSN that is none',
      env: () => ({ SENTRY_DSN: 'CANARY-your-dsn' }),
      names: ['SENTRY_DSN'],
      events: 0,
    },
    {
      title: 'rates that are no rates',
      env: () => ({ ...sentry(), SENTRY_SAMPLE_RATE: 'CANARY', SENTRY_TRACES_SAMPLE_RATE: '1.5' }),
      names: ['SENTRY_SAMPLE_RATE', 'SENTRY_TRACES_SAMPLE_RATE'],
      events: 1,
    },
    {
      title: 'a time zone that nobody knows',
      env: () => ({ ...sentry(), OPERATOR_TIME_ZONE: 'Mars/CANARY' }),
      names: ['OPERATOR_TIME_ZONE'],
      events: 1,
    },
    {
      title: 'a key with a line break',
      env: () => ({ ...sentry(), OPENAI_API_KEY: 'sk-CANARY\nrest' }),
      names: ['OPENAI_API_KEY'],
      events: 1,
    },
    {
      title: 'half a lock',
      env: () => ({ ...sentry(), CF_ACCESS_TEAM_DOMAIN: 'https://team.cloudflareaccess.com' }),
      names: ['CF_ACCESS_AUD'],
      events: 1,
    },
    {
      title: 'production without its vendors',
      env: () => ({ ...sentry(), NODE_ENV: 'production', LUCIA_EGRESS_ALLOW_HOSTS: '127.0.0.1' }),
      names: [
        'SUPABASE_SERVICE_ROLE_KEY',
        'CLERK_AUTHORIZED_PARTIES',
        'CF_ACCESS_AUD',
        'LUCIA_OPENAI_API_KEY',
        'UPSTASH_REDIS_REST_TOKEN',
      ],
      events: 1,
    },
  ]
  it.each(cases)('$title', async ({ env, names, events: expected }) => {
    const engine = runEngine(env())
    expect(await engine.ended).toEqual({ code: 78, signal: null })
    const lines = engine.lines.map((line) => JSON.parse(line))
    for (const name of names) expect(lines.filter(({ variable }) => variable === name)).toHaveLength(1)
    expect(engine.lines.join()).not.toMatch(/CANARY/)
    expect(events()).toHaveLength(expected)
    if (expected > 0)
      expect(events()[0]).toMatchObject({ level: 'fatal', tags: { dependency: 'startup', kind: 'config' } })
    for (const name of names)
      if (expected > 0) expect(events()[0]?.contexts.startup?.variables).toContain(name)
  })
})

it('refuses in production when Sentry comes after Express, because it would see nothing', async () => {
  const env = { ...sentry(), ...production() }
  const late = runEngine(env, ['src/main.ts'])
  expect(await late.ended).toEqual({ code: 78, signal: null })
  const after = runEngine(env, ['--import', 'express', ...startLine])
  expect(await after.ended).toEqual({ code: 78, signal: null })
  expect(events().map(({ tags }) => tags.kind)).toEqual(['preload', 'preload'])
})

it('tells a taken port once and ends, because Express itself would say that it listens', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const engine = runEngine({ ...sentry(), PORT: port })
  expect(await engine.ended).toEqual({ code: 1, signal: null })
  expect(engine.said('listens')).toBe(false)
  expect(events()).toMatchObject([{ level: 'fatal', tags: { dependency: 'startup', kind: 'eaddrinuse' } }])
  taken.close()
})

it('tells a module that does not load once, because it is a deploy gone wrong', async () => {
  const engine = runEngine(sentry(), ['--import', './src/instrument.ts', './src/no-such-file.ts'])
  expect((await engine.ended).code).toBe(1)
  expect(events()).toMatchObject([{ level: 'fatal', tags: { dependency: 'startup', kind: 'import' } }])
})

it('ends within three seconds of the failure although Sentry never answers', async () => {
  await sink.faults.set({ fault: 'never-answers' })
  const engine = runEngine({ ...sentry(), SENTRY_SAMPLE_RATE: '7' })
  await until(() => engine.said('SENTRY_SAMPLE_RATE'))
  const failedAt = performance.now()
  expect((await engine.ended).code).toBe(78)
  expect(performance.now() - failedAt).toBeLessThan(3_000)
})

function production(): Record<string, string> {
  return {
    NODE_ENV: 'production',
    LUCIA_EGRESS_ALLOW_HOSTS: '127.0.0.1',
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_0123456789',
    UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9',
    UPSTASH_REDIS_REST_TOKEN: 'token',
    CLERK_SECRET_KEY: 'sk_test_0123456789',
    CLERK_PUBLISHABLE_KEY: `pk_test_${Buffer.from('clerk.example.dev$').toString('base64')}`,
    CLERK_AUTHORIZED_PARTIES: 'https://admin.example.dev',
    CF_ACCESS_TEAM_DOMAIN: 'https://team.cloudflareaccess.com',
    CF_ACCESS_AUD: 'audience',
    OPENAI_API_KEY: 'sk-0123456789',
  }
}
