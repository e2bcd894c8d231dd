import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'

// A client that we did not write keeps the stand-in from being merely what our own client expects.
const cli = join(import.meta.dirname, '../../node_modules/.bin/sentry-cli')
const release = 'lucia-engine@0.1.0+abc'

let api: SentryApiPart
beforeAll(async () => {
  api = await startSentryApi()
})
afterAll(() => api.close())

async function run(args: string[], token = api.state.token) {
  const env = {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    SENTRY_URL: api.url,
    SENTRY_AUTH_TOKEN: token,
    SENTRY_ORG: 'lucia',
    SENTRY_PROJECT: 'lucia-engine',
    SENTRY_DSN: api.dsn,
    SENTRY_LOAD_DOTENV: '0',
    SENTRY_DISABLE_UPDATE_CHECK: '1',
  }
  const done = promisify(execFile)(cli, args, { env, timeout: 20_000 })
  const { stdout, stderr, code = 0 } = await done.catch((cause) => cause)
  return { code, said: `${stdout}${stderr}` }
}

describe('sentry-cli accepts', () => {
  it.each([
    ['info', ['info'], /event:read/],
    ['organizations list', ['organizations', 'list'], /\| lucia \|/],
    ['projects list', ['projects', 'list'], /\| lucia-engine \|/],
    ['releases new', ['releases', 'new', release], /Created release/],
    ['releases new again, which is there already', ['releases', 'new', release], /Created release/],
    ['releases finalize', ['releases', 'finalize', release], /Finalized release/],
    ['deploys new', ['deploys', 'new', '-r', release, '-e', 'staging', '-n', 'd1'], /Created new deploy d1/],
    ['deploys list', ['deploys', 'list', '-r', release], /\| staging/],
    [
      'send-event',
      ['send-event', '-m', 'hello', '-r', release, '-E', 'staging', '-t', 'smoke:true', '--no-environ'],
      /Event dispatched/,
    ],
    ['a cron check-in', ['monitors', 'run', '-e', 'staging', 'lucia-probe', '--', 'true'], /^$/],
  ])('%s', async (_, args, said) => {
    const ran = await run(args)
    expect(ran.code).toBe(0)
    expect(ran.said).toMatch(said)
  })

  it('and what it sent is there', () => {
    const [made] = api.state.releases
    expect([
      made?.version,
      made?.dateReleased !== null,
      made?.deploys.map(({ environment }) => environment),
    ]).toEqual([release, true, ['staging']])
    expect(api.state.events.at(-1)).toMatchObject({
      release,
      environment: 'staging',
      tags: { smoke: 'true' },
    })
    expect(api.state.monitors[0]?.checkIns.map(({ status }) => status)).toEqual(['in_progress', 'ok'])
  })
})

describe('sentry-cli is refused', () => {
  it('with a wrong token', async () => {
    expect(await run(['organizations', 'list'], `sntryu_${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Invalid token'),
    })
  })

  it('with another organisation', async () => {
    expect((await run(['projects', 'list', '--org', 'wrong'])).said).toContain('organization not found')
  })

  it('when the rate is limited', async () => {
    await api.faults.set({ fault: 'rate-limited', times: 1 })
    expect((await run(['organizations', 'list'])).said).toContain('429')
  })
})
