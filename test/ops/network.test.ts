import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import type { Limits } from '../../src/ops/monitor/open-sentry.ts'
import { type Rig, startRig } from './rig.ts'
import { createSelfSigned } from './self-signed.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

type Row = {
  what: string
  fault: Fault
  reason: string
  status: string
  code: number
  why: string
  limits?: Partial<Limits>
}

const undecided = { status: 'PARTIAL', code: 3, why: 'which says nothing about the set-up' }
const decided = { status: 'FAIL', code: 1, why: 'which somebody has to mend' }

const table: Row[] = [
  { what: 'a refused connection', fault: { fault: 'refuses' }, reason: 'network-connect', ...undecided },
  { what: 'a broken connection', fault: { fault: 'drops' }, reason: 'network-connect', ...undecided },
  {
    what: 'silence',
    fault: { fault: 'never-answers' },
    reason: 'network-timeout',
    limits: { timeoutMs: 100 },
    ...undecided,
  },
  { what: '500', fault: { fault: 'status', status: 500 }, reason: 'server', ...undecided },
  { what: '503 as a page of HTML', fault: { fault: 'status', status: 503 }, reason: 'server', ...undecided },
  { what: 'HTML with 200', fault: { fault: 'not-json' }, reason: 'server', ...undecided },
  { what: 'half an answer', fault: { fault: 'truncated' }, reason: 'server', ...undecided },
  { what: 'an endless answer', fault: { fault: 'huge' }, reason: 'server', ...undecided },
  {
    what: 'a rate limit beyond the bound',
    fault: { fault: 'rate-limited' },
    reason: 'rate-limited',
    limits: { waitBoundMs: 1 },
    ...undecided,
  },
  { what: 'a refused token', fault: { fault: 'wrong-credentials' }, reason: 'auth', ...decided },
  { what: 'a missing permission', fault: { fault: 'status', status: 403 }, reason: 'scope', ...decided },
  {
    what: 'an organisation that is not there',
    fault: { fault: 'status', status: 404 },
    reason: 'config',
    ...decided,
  },
  { what: 'a removed endpoint', fault: { fault: 'status', status: 410 }, reason: 'config', ...decided },
  {
    what: 'a redirect',
    fault: { fault: 'status', status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    reason: 'config',
    ...decided,
  },
]

for (const { what, fault, reason, status, code, why, limits } of table) {
  it(`calls ${what} ${reason} and ${status}, ${why}`, async () => {
    await rig.api.faults.set(fault)
    const asJson = await rig.run('monitor prod-health --json', limits ? { limits } : {})
    expect(asJson.report.checks.map((check) => [check.reason, check.status])).toEqual(
      Array(7).fill([reason, status]),
    )
    const asTable = await rig.run('monitor prod-health', limits ? { limits } : {})
    expect([asJson.code, asTable.code, asJson.report.exitCode]).toEqual([code, code, code])
  }, 60_000)
}

it('calls an unknown name network-dns and PARTIAL, because it may be known elsewhere', async () => {
  const env = { SENTRY_URL: 'https://does-not-exist.invalid' }
  const ran = await rig.run('monitor prod-health --json', { env })
  expect(ran.report.checks.map(({ reason }) => reason)).toEqual(Array(7).fill('network-dns'))
  expect(ran.code).toBe(3)
  expect(JSON.stringify(ran.report)).not.toMatch(/misconfigur/i)
})

it('makes FAIL of what the network leaves undecided under --strict-network, and only of that', async () => {
  await rig.api.faults.set({ fault: 'refuses' })
  expect((await rig.run('monitor prod-health --strict-network --json')).code).toBe(1)
  await rig.api.faults.set({ fault: 'status', status: 500 })
  expect((await rig.run('monitor prod-health --strict-network --json')).code).toBe(3)
})

it('stops before anything else under --require-host-network, because the rest would not be authoritative', async () => {
  await rig.api.faults.set({ fault: 'refuses' })
  const ran = await rig.run('monitor verify-loop --require-host-network --json')
  expect(ran.report.checks.map(({ name, status }) => [name, status])).toEqual([['host network', 'PARTIAL']])
  expect(ran.check('host network').evidence).toMatch(/not authoritative/)
})

it('goes on under --require-host-network where Sentry refuses the token, because a refusal is an answer', async () => {
  await rig.api.faults.set({ fault: 'wrong-credentials' })
  const ran = await rig.run('monitor prod-health --require-host-network --json')
  expect(ran.check('host network').status).toBe('PASS')
  expect(ran.check('unresolved').reason).toBe('auth')
})

it('asks a dead network once, because a dozen refusals tell no more than one', async () => {
  await rig.api.faults.set({ fault: 'drops' })
  await rig.run('monitor prod-health --json')
  expect(rig.api.requests.total()).toBe(1)
})

for (const what of ['an untrusted certificate', 'no TLS at all']) {
  it(`fails on ${what}, because somebody else may be listening`, async () => {
    const server = what === 'an untrusted certificate' ? await startUntrusted() : null
    const port = server ? (server.address() as AddressInfo).port : rig.api.port
    const ran = await rig.run('monitor prod-health --json', {
      env: { SENTRY_URL: `https://127.0.0.1:${port}` },
    })
    server?.close()
    expect(ran.report.checks.map((check) => [check.reason, check.status])).toEqual(
      Array(7).fill(['network-tls', 'FAIL']),
    )
    expect(ran.code).toBe(1)
  })
}

async function startUntrusted(): Promise<Server> {
  const server = createServer(createSelfSigned(), (_req, res) => res.end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

// Sentry may change, and what answers may not be Sentry: neither is the project's fault, and neither is a crash.
for (const body of [
  'null',
  '{}',
  '[]',
  '[null]',
  '[{}]',
  '"text"',
  '0',
  '{"data":[null]}',
  '{"groups":[{}]}',
]) {
  it(`does not decide when every answer is ${body}, because its shape is not known`, async () => {
    await rig.api.faults.set({
      fault: 'status',
      status: 200,
      body,
      headers: { 'content-type': 'application/json' },
    })
    for (const command of ['monitor prod-health', 'monitor release-gate', 'monitor issue-triage']) {
      const ran = await rig.run(`${command} --json`)
      const wrong = ran.report.checks.filter(({ status, reason }) => status === 'FAIL' && reason !== 'config')
      expect([command, ran.err, wrong]).toEqual([command, '', []])
    }
  })
}
