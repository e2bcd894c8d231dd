import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startControl } from '../../local/control.ts'
import { type SentryApiPart, startSentryApi } from '../../local/sentry-api.ts'
import { command, createDrill } from '../../src/ops/commands/drill.ts'
import { listDrills } from '../../src/ops/drill/drills.ts'
import { runEngine } from '../support/run-engine.ts'
import { type HostedRig, runCommand, startHostedRig } from './hosted-rig.ts'

let rig: HostedRig
let sentry: SentryApiPart
let control: Awaited<ReturnType<typeof startControl>>
const hosted = createDrill({ timeoutMs: 5_000, waitBoundMs: 5_000, readBackBoundMs: 10_000, probePauseMs: 0 })

beforeAll(async () => {
  sentry = await startSentryApi()
  rig = await startHostedRig({ env: { LUCIA_REQUEST_DEADLINE_MS: '2000' } })
  control = await startControl({ cloud: rig.cloud })
  const { operators, sentry: sink } = rig.cloud
  const file = { engineUrl: rig.url(), controlUrl: control.url, sinkUrl: sink.sinkUrl, operators }
  await writeFile(join(rig.home, 'local.json'), JSON.stringify(file))
})
afterAll(async () => {
  await Promise.all([control?.close(), sentry?.close(), rig?.close()])
})

const drill = (args: string[]) => runCommand(command, args, { LUCIA_LOCAL_DIR: rig.home, HOME: rig.home })

it('lists every fault of every part', () => {
  expect(listDrills()).toHaveLength(66)
  const whileSentryFails = listDrills({ part: 'sentry' }).flatMap(({ told }) => told ?? [])
  expect(new Set(whileSentryFails).size).toBe(10)
})

it('shows what the operator got and what Sentry got when each part refuses, also as a page', {
  timeout: 120_000,
}, async () => {
  const html = join(rig.home, 'drill.html')
  const { code, out } = await drill(['--fault', 'refuses', '--html', html])
  expect(out).toMatch(
    /PASS +openai +refuses +200 priority, without model, composed, \d+ ms +error openai\|connect\|/,
  )
  expect(out).toMatch(
    /PASS +supabase +refuses +200 priority, without records, composed, \d+ ms +error supabase\|connect\|open_items/,
  )
  expect(out).toMatch(
    /PASS +upstash +refuses +200 priority, without continuity, \w+, \d+ ms +error redis\|connect\|/,
  )
  expect(out).toMatch(/PASS +clerk +refuses +200 priority, whole/)
  expect(out).toMatch(/PASS +sentry +refuses +200 priority, without model/)
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining('6 of 6 faults met as they should be'),
  })
  const page = await readFile(html, 'utf8')
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|src=|href=|url\(/)
  expect(page.match(/<tr class="PASS">/g)).toHaveLength(6)
})

it('says where nothing runs that could be drilled', async () => {
  const { code, err } = await runCommand(command, [], { LUCIA_LOCAL_DIR: join(rig.home, 'nowhere') })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('npm run local') })
})

const place = () => ({
  ...rig.service,
  SENTRY_URL: sentry.url,
  SENTRY_AUTH_TOKEN: sentry.state.token,
  SENTRY_ORG: 'lucia',
  SENTRY_PROJECT: 'lucia-engine',
})
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
    const { code, out } = await runCommand(hosted, hostedArgs(), place())
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('6 of 6') })
    for (const seam of ['openai', 'supabase', 'redis', 'clerk', 'cf_access'])
      expect(out).toMatch(
        new RegExp(`PASS +${seam} +drill +503, \\d+ ms +error ${seam}\\|conflict\\|drill http`),
      )
    expect(out).toMatch(/PASS +engine +drill +500/)
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
