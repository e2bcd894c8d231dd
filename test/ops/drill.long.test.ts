import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { createDrill } from '../../src/ops/commands/drill.ts'
import { readPackage } from '../repository/repository.ts'
import { root, runEngine } from '../support/run-engine.ts'
import { type HostedRig, runCommand, startHostedRig } from './hosted-rig.ts'

let rig: HostedRig
let sentry: SentryApiPart
const hosted = createDrill({ timeoutMs: 5_000, waitBoundMs: 5_000, readBackBoundMs: 10_000, probePauseMs: 0 })

beforeAll(async () => {
  sentry = await startSentryApi()
  rig = await startHostedRig({ env: { LUCIA_REQUEST_DEADLINE_MS: '2000' } })
})
afterAll(async () => {
  await Promise.all([sentry?.close(), rig?.close()])
})

const place = () => ({
  ...rig.service,
  SENTRY_URL: sentry.url,
  SENTRY_AUTH_TOKEN: sentry.state.token,
  SENTRY_ORG: 'lucia',
  SENTRY_PROJECT: 'lucia-engine',
})
/** What is typed: the process ends with another code than 0 where this rejects. */
async function npmRunDrill(args: string[]): Promise<string> {
  const [, ...script] = readPackage().scripts.drill?.split(' ') ?? []
  const env = { PATH: process.env.PATH, ...place() }
  return (await promisify(execFile)(process.execPath, [...script, ...args], { cwd: root, env })).stdout
}

const hostedArgs = () => ['--hosted', '--base-url', rig.edge.url]

it('is blocked where drills are off, because the route is not there', async () => {
  const { code, err } = await runCommand(hosted, hostedArgs(), place())
  expect({ code, err }).toEqual({ code: 4, err: expect.stringContaining('LUCIA_DRILLS is not on') })
})

it('provokes one labelled failure for each seam of a hosted engine, and reads each event back', async () => {
  const env = {
    ...rig.cloud.engineEnv(),
    SENTRY_DSN: sentry.dsn,
    SENTRY_ENVIRONMENT: 'staging',
    LUCIA_DRILLS: 'on',
  }
  const engine = runEngine(env)
  rig.proxy.turnTo([await engine.listening()])
  try {
    const html = join(rig.home, 'drill.html')
    const out = await npmRunDrill([...hostedArgs(), '--html', html])
    expect(out).toContain('6 of 6 faults met as they should be')
    for (const seam of ['openai', 'supabase', 'redis', 'clerk', 'cf_access'])
      expect(out).toMatch(
        new RegExp(`PASS +${seam} +drill +503, \\d+ ms +error ${seam}\\|conflict\\|drill ×1 http`),
      )
    expect(out).toMatch(/PASS +engine +drill +500/)
    expect(await readFile(html, 'utf8')).toMatch(/error redis\|<wbr>conflict\|<wbr>drill ×1/)
    const ready = await fetch(`${rig.proxy.url}/ready`)
    expect(ready.status).toBe(200)
  } finally {
    rig.proxy.turnTo([rig.url(0), rig.url(1)])
    await engine.stop(5_000)
  }
})

it('lets nobody drill who is no operator', async () => {
  const engine = runEngine({ ...rig.cloud.engineEnv(), LUCIA_DRILLS: 'on' })
  try {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"seam":"engine"}',
    }
    expect((await fetch(`${await engine.listening()}/admin/drill`, init)).status).toBe(403)
  } finally {
    await engine.stop(5_000)
  }
})
