import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueOf } from '../../local/sentry-api-records.ts'
import { createMonitor } from '../../src/ops/commands/monitor.ts'
import { openTerminal } from '../../src/ops/open-terminal.ts'
import { createCli } from '../../src/ops/run-cli.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(() => rig.close())

const cli = join(import.meta.dirname, '../../src/ops/cli.ts')

async function runProcess(args: string[], env = {}) {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...rig.env, ...env }, timeout: 20_000 })
  const printed = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    printed.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    printed.err += chunk
  })
  const [code] = await once(child, 'close')
  return { code, ...printed }
}

describe('exit codes of true processes are the same with and without --json', () => {
  it.each<[string, number, string[], () => unknown]>([
    ['PASS', 0, ['monitor', 'issue-triage'], () => {}],
    [
      'FAIL',
      1,
      ['monitor', 'prod-health'],
      () => rig.api.state.issues.push(issueOf({ id: '5', level: 'fatal' })),
    ],
    ['usage', 2, ['monitor', 'prod-health', '--no-such-option'], () => {}],
    ['PARTIAL', 3, ['monitor', 'prod-health'], () => rig.api.faults.set({ fault: 'refuses' })],
  ])('%s is %i', async (_, code, args, prepare) => {
    await prepare()
    const [plain, json] = await Promise.all([runProcess(args), runProcess([...args, '--json'])])
    expect([plain.code, json.code]).toEqual([code, code])
    expect(JSON.parse(json.out).exitCode).toBe(code)
    expect(json.err).toBe('')
  })
})

it.each([
  [[]],
  [['nonsense']],
  [['monitor']],
  [['monitor', 'nonsense']],
  [['monitor', 'prod-health', 'issue-triage']],
  [['alerts']],
])('calls %j a misuse and says what there is', async (args) => {
  const ran = await rig.run(args.join(' '))
  expect([ran.code, ran.out]).toEqual([2, ''])
  expect(ran.err).toMatch(/There are:|One mode at a time|One of plan/)
})

it.each(['--help', 'monitor --help', 'alerts --help'])('%s explains itself with exit 0', async (args) => {
  const ran = await rig.run(args)
  expect([ran.code, ran.err]).toEqual([0, ''])
  expect(ran.out.split('\n').length).toBeGreaterThan(2)
})

it.each([
  ['on a terminal', '', true, true],
  ['not where the output is kept', '', false, false],
  ['not beside --json', ' --json', true, false],
])('shows progress %s', async (_, json, isTTY, isShown) => {
  let err = ''
  const stderr = {
    isTTY,
    write: (text: string) => {
      err += text
    },
  }
  const terminal = openTerminal({ env: rig.env, stdout: { write: () => {} }, stderr })
  const limits = { timeoutMs: 2_000, waitBoundMs: 1, readBackBoundMs: 1, probePauseMs: 1 }
  await createCli([createMonitor(limits)])(`monitor prod-health${json}`.split(' '), terminal)
  expect(err.includes('asking for what is unresolved')).toBe(isShown)
})

it('leaves the deprecated issue endpoint alone, because it answers 403 to good tokens', async () => {
  rig.api.answer({ path: /\/projects\/[^/]+\/[^/]+\/issues\//, reply: { status: 403, body: {} } })
  expect((await rig.run('monitor verify-loop --json')).code).toBe(0)
  const paths = rig.api.requests.entries().map(({ path }) => path)
  expect(paths.filter((path) => /\/projects\/[^/]+\/[^/]+\/(issues|rules)\/|alert-rules/.test(path))).toEqual(
    [],
  )
})

it('only ever reads, but for what goes through the DSN', async () => {
  for (const mode of ['verify-loop', 'issue-triage', 'local-smoke --send-test-event'])
    await rig.run(`monitor ${mode}`)
  const written = rig.api.requests.entries().filter(({ method }) => method !== 'GET')
  expect(new Set(written.map(({ method, path }) => `${method} ${path}`))).toEqual(
    new Set(['POST /api/42/envelope/']),
  )
})

it('takes less than two seconds of its own in all five modes together, at its best of three', async () => {
  await rig.api.faults.set({ fault: 'slow', ms: 30 })
  const own: number[] = []
  while (own.length < 3 && !own.some((ms) => ms < 2_000)) {
    const { report } = await rig.run('monitor verify-loop --json')
    expect(report.sentryMs).toBeGreaterThan(500)
    own.push(report.durationMs - report.sentryMs)
  }
  expect(Math.min(...own)).toBeLessThan(2_000)
})
