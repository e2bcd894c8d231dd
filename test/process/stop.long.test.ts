import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { freshTelemetryDir, runEngine } from '../support/run-engine.ts'
import { until } from '../support/until.ts'
import { withBug } from '../support/with-bug.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterEach(async () => {
  await cloud.mend()
  cloud.sentry.clear()
  cloud.supabase.requests.clear()
})
afterAll(() => cloud.close())

const start = (args?: string[]) =>
  runEngine(
    { ...cloud.engineEnv(), LUCIA_TELEMETRY_DIR: freshTelemetryDir(), RENDER_GIT_COMMIT: 'a'.repeat(40) },
    args,
  )
const isRefused = (url: string) =>
  fetch(url, { headers: { connection: 'close' } }).then(
    () => false,
    () => true,
  )
const askedOfSlow = () => cloud.supabase.requests.entries().some(({ fault }) => fault)
const events = () => cloud.sentry.items('event')

// A slow vendor keeps this one in flight for as long as a test needs it.
async function askSlowly(url: string, ms: number) {
  await cloud.supabase.faults.set({ fault: 'slow', ms })
  return fetch(`${url}/admin/operator-focus`, {
    method: 'POST',
    headers: { ...cloud.operators[0]?.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'Any urgent maintenance issues today?' }),
  })
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s answers what has begun, says that it drains, tells nobody, and exits with 0',
  async (signal) => {
    const engine = start()
    const url = await engine.listening()
    await until(() => engine.said('Lucia listens'))
    const asked = askSlowly(url, 1_200)
    await until(askedOfSlow)
    engine.signal(signal)
    await until(() => engine.said('Stopping'))
    expect((await fetch(`${url}/ready`)).status).toBe(503)
    const answer = await asked
    expect(answer.status).toBe(200)
    expect(answer.headers.get('connection')).toBe('close')
    expect(await engine.ended).toEqual({ code: 0, signal: null })
    expect(events()).toEqual([])
    expect(cloud.sentry.items('session')).toMatchObject([{ aggregates: [{ exited: 1, errored: 0 }] }])
    await expect(fetch(`${url}/health`)).rejects.toThrow()
  },
)

it('exits at once on a second signal, because somebody is waiting for it', async () => {
  const engine = start()
  const url = await engine.listening()
  const asked = askSlowly(url, 8_000).catch(() => 'broken off')
  await until(askedOfSlow)
  engine.signal('SIGTERM')
  await until(() => engine.said('Stopping'))
  engine.signal('SIGTERM')
  expect(await engine.ended).toEqual({ code: 1, signal: null })
  expect(await asked).toBe('broken off')
})

it.each([
  ['a throw in a timer', 'throw new TypeError("nobody.caught is not a function")', 'uncaught'],
  [
    'a promise that nobody waits for',
    'Promise.reject(new RangeError("Invalid array length"))',
    'unhandled_rejection',
  ],
  [
    'an AbortError that nobody waits for',
    'Promise.reject(new DOMException("gone", "AbortError"))',
    'unhandled_rejection',
  ],
  ['a rejection that is no error', 'Promise.reject("CANARY")', 'unhandled_rejection'],
])(
  'ends with 1 and one fatal event after %s, and still answers what has begun',
  async (_title, code, kind) => {
    const engine = start(withBug(code))
    const url = await engine.listening()
    const asked = askSlowly(url, 1_000)
    await until(() => cloud.supabase.requests.entries().some(({ fault, status }) => fault && status === null))
    engine.signal('SIGUSR2')
    expect(await engine.ended).toEqual({ code: 1, signal: null })
    expect((await asked).status).toBe(200)
    const fatal = events().filter(({ level }) => level === 'fatal')
    expect(fatal).toMatchObject([{ tags: { dependency: 'process', kind }, release: 'a'.repeat(40) }])
    expect(events()).toHaveLength(1)
    expect(engine.lines.join() + JSON.stringify(events())).not.toContain('CANARY')
  },
)

it('answers a request on a connection that was idle when the port closed, because it may have been on its way', async () => {
  const engine = start()
  const url = await engine.listening()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect((await askKept(url, agent)).headers.connection).toBe('keep-alive')
  const asked = askSlowly(url, 2_000)
  await until(askedOfSlow)
  engine.signal('SIGTERM')
  await until(() => isRefused(url))
  const last = await askKept(url, agent)
  expect(last).toMatchObject({ statusCode: 200, reusedSocket: true, headers: { connection: 'close' } })
  expect((await asked).status).toBe(200)
  expect((await engine.ended).code).toBe(0)
})

it('answers a request of which half had come when the port closed', async () => {
  const engine = start()
  const url = await engine.listening()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write('GET /health HTTP/1.1\r\nhost: x\r\n')
  // Another that came later was answered: the half one has been read.
  await askKept(url, new Agent())
  engine.signal('SIGTERM')
  await until(() => isRefused(url))
  // Longer than the engine waits for connections that are idle.
  await sleep(1_000)
  socket.write('\r\n')
  expect(await text(socket)).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\nConnection: close\r\n/)
  expect((await engine.ended).code).toBe(0)
})

it('waits neither for idle connections nor for those on which nothing was ever sent', async () => {
  const engine = start()
  const url = await engine.listening()
  const agent = new Agent({ keepAlive: true })
  await askKept(url, agent)
  const unused = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
  await once(unused, 'connect')
  engine.signal('SIGTERM')
  const askedAt = performance.now()
  expect((await engine.ended).code).toBe(0)
  // Three times what it takes, for a busy machine.
  expect(performance.now() - askedAt).toBeLessThan(3_000)
  agent.destroy()
})

function askKept(url: string, agent: Agent): Promise<IncomingMessage & { reusedSocket: boolean }> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage & { reusedSocket: boolean }>()
  const sent = request(`${url}/health`, { agent }, (answer) => {
    answer.resume().on('end', () => resolve(Object.assign(answer, { reusedSocket: sent.reusedSocket })))
  })
  sent.on('error', reject).end()
  return promise
}
