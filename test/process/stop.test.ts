import { Agent, request } from 'node:http'
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
    await until(() => cloud.supabase.requests.entries().some(({ fault }) => fault))
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
  await until(() => cloud.supabase.requests.entries().some(({ fault }) => fault))
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

it('closes idle connections and exits within a second when nothing is in flight', async () => {
  const engine = start()
  const url = await engine.listening()
  const agent = new Agent({ keepAlive: true })
  await new Promise<void>((resolve) =>
    request(`${url}/health`, { agent }, (answer) => answer.resume().on('end', resolve)).end(),
  )
  engine.signal('SIGTERM')
  const askedAt = performance.now()
  expect((await engine.ended).code).toBe(0)
  // Twice the lame-duck pause, with room for a busy machine.
  expect(performance.now() - askedAt).toBeLessThan(3_000)
  agent.destroy()
})
