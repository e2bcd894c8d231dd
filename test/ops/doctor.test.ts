import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import type { FaultName } from '../../local/faults.ts'
import type { PartName } from '../../local/part.ts'
import type { Check } from '../../src/ops/check.ts'
import { command } from '../../src/ops/commands/doctor.ts'
import { runCommand } from './hosted-rig.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterEach(() => cloud.mend())
afterAll(() => cloud?.close())

const production = { NODE_ENV: 'production', SENTRY_ENVIRONMENT: 'staging' }

async function examine(env: Record<string, string | undefined> = {}) {
  const ran = await runCommand(command, ['--json'], { ...production, ...cloud.engineEnv(), ...env })
  const { checks } = JSON.parse(ran.out) as { checks: Check[] }
  return { ...ran, checks, check: (name: string) => checks.find((one) => one.name === name) }
}

it('finds a good set-up good, with the latency of every vendor, and changes nothing', async () => {
  const { code, checks } = await examine()
  expect(checks.filter(({ status }) => status !== 'PASS')).toEqual([])
  expect(code).toBe(0)
  for (const name of ['openai', 'supabase', 'upstash', 'clerk', 'access', 'sentry'])
    expect(checks.find((check) => check.name === name)?.facts).toMatchObject({ ms: expect.any(Number) })
  expect(cloud.sentry.items('event')).toEqual([])
  expect(await cloud.upstash.command('KEYS', '*')).toEqual([])
})

const wrongKeys: [PartName, Record<string, string>, RegExp][] = [
  ['openai', { LUCIA_OPENAI_API_KEY: 'sk-wrongwrongwrongwrong' }, /new project key/],
  ['supabase', { SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_wrongwrongwrong' }, /service role key/],
  ['upstash', { UPSTASH_REDIS_REST_TOKEN: 'wrongwrongwrongwrong' }, /REST token/],
  ['clerk', { CLERK_SECRET_KEY: 'sk_test_wrongwrongwrong' }, /secret key/],
  ['sentry', { SENTRY_DSN: '' }, /DSN/],
]

it.each(wrongKeys)('says what to do where %s refuses the key', async (part, env, next) => {
  const wrong =
    env.SENTRY_DSN === '' ? { SENTRY_DSN: cloud.sentry.dsn.replace(/\/\/\w+@/, '//deadbeef@') } : env
  const { code, check } = await examine(wrong)
  expect(check(part)).toMatchObject({ status: 'FAIL', reason: 'auth', next: expect.stringMatching(next) })
  expect(code).toBe(1)
})

const away: [PartName, FaultName, string][] = [
  ['openai', 'refuses', 'network-connect'],
  ['supabase', 'status', 'server'],
  ['upstash', 'rate-limited', 'rate-limited'],
  ['clerk', 'refuses', 'network-connect'],
  ['access', 'drops', 'network-connect'],
  ['sentry', 'status', 'server'],
]

it.each(away)(
  'leaves it open where %s %s, because a bad minute is no bad set-up',
  async (part, fault, reason) => {
    await cloud[part].faults.set({ fault, ...(fault === 'status' && { status: 503 }) })
    const { code, check } = await examine()
    expect(check(part)).toMatchObject({ status: 'PARTIAL', reason })
    expect(code).toBe(3)
  },
)

it('names a model that the key does not see', async () => {
  const { check } = await examine({ LUCIA_INTELLIGENCE_MODEL: 'gpt-17' })
  expect(check('openai')).toMatchObject({ status: 'FAIL', evidence: 'the key sees no model gpt-17' })
})

it('names every wrong variable and sends a wrong one to nobody', async () => {
  const env = { CLERK_SECRET_KEY: 'your-key-here', SENTRY_SAMPLE_RATE: '7', CF_ACCESS_AUD: '' }
  const { check, code } = await examine(env)
  expect(check('variables')?.evidence).toBe('3 wrong')
  expect(check('clerk')).toMatchObject({ status: 'SKIPPED', next: 'set CLERK_SECRET_KEY' })
  expect(code).toBe(1)
})

it('holds no secret in either form', async () => {
  const env = { ...production, ...cloud.engineEnv(), CLERK_SECRET_KEY: 'sk_test_wrongwrongwrong' }
  const table = await runCommand(command, [], env)
  const json = await runCommand(command, ['--json'], env)
  const secrets = [
    cloud.openai.apiKey,
    cloud.supabase.serviceRoleKey,
    cloud.upstash.token,
    env.CLERK_SECRET_KEY,
  ]
  for (const secret of [...secrets, new URL(cloud.sentry.dsn).username])
    expect(table.out + table.err + json.out).not.toContain(secret)
  expect(table.out).toMatch(/FAIL +clerk +\d+ ms +refuses the key \(401\)/)
})
