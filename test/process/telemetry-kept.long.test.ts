import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'
import { type RunningEngine, runEngine, startLine } from '../support/run-engine.ts'
import { until } from '../support/until.ts'
import { crash, withBug, withCode } from '../support/with-bug.ts'

let ingest: SentryIngest
let dir: string
const running: RunningEngine[] = []
beforeEach(async () => {
  ingest = await startSentryIngest()
  dir = await mkdtemp(join(tmpdir(), 'lucia-kept-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop(3_000)))
  await ingest.close()
  await rm(dir, { recursive: true, force: true })
})

const release = 'lucia-engine@1.2.3'
function start({ env = {}, args = startLine }: { env?: Record<string, string>; args?: string[] } = {}) {
  const own = { SENTRY_DSN: ingest.dsn, SENTRY_RELEASE: release, LUCIA_TELEMETRY_DIR: dir, ...env }
  const engine = runEngine(own, args)
  running.push(engine)
  return engine
}
const events = () => ingest.items('event')
const account = (engine: RunningEngine) => {
  const line = engine.lines.findLast((text) => text.includes('Telemetry account'))
  return JSON.parse(line ?? '{}').telemetry
}
async function files(pattern = /\.env$/): Promise<string[]> {
  const found = await readdir(dir, { recursive: true })
  return found.filter((name) => pattern.test(name)).map((name) => join(dir, name))
}

it('delivers at the next start what a crash could not, and says in both accounts where it is', async () => {
  await ingest.faults.set({ fault: 'refuses' })
  const first = await crash(start({ args: withBug() }))
  expect(await first.ended).toEqual({ code: 1, signal: null })
  expect(account(first).error).toMatchObject({ captured: 1, sent: 0, spooled: 1 })
  expect(await files(/-error\.env$/)).toHaveLength(1)
  await ingest.faults.clear()
  const next = start()
  await next.listening()
  await until(() => events().length === 1)
  await next.stop()
  expect(events()).toMatchObject([{ level: 'fatal', tags: { kind: 'uncaught' }, release }])
  expect(account(next).error).toMatchObject({ captured: 1, inherited: 1, sent: 1, spooled: 0 })
  expect(await files()).toEqual([])
})

it('tells at the next start that a process was killed, of which release and after how long, exactly once', async () => {
  const killed = start()
  await killed.listening()
  killed.signal('SIGKILL')
  await killed.ended
  const [next, beside] = [start(), start()]
  await Promise.all([next.listening(), beside.listening()])
  await until(() => events().length > 0)
  // Who ends before Sentry's answer has come leaves the file to the other, which sends it again under the same id.
  await until(async () => (await files()).length === 0)
  await Promise.all([next.stop(), beside.stop()])
  expect(events()).toHaveLength(1)
  expect(events()[0]).toMatchObject({
    level: 'fatal',
    fingerprint: ['lucia', 'process', 'killed', 'killed'],
    tags: { died_release: 'lucia-engine 1.2.3' },
    contexts: { incident: { uptime_seconds: expect.any(Number), heap_mb: expect.any(Number) } },
  })
})

it.each([
  [
    'little by little',
    'setInterval(() => { for (let n = 0; n < 60; n++) kept.push(new Array(1000).fill(n)) }, 20)',
  ],
  ['before the heart beats again', 'setTimeout(() => { for (;;) kept.push({ n: kept.length }) }, 700)'],
])(
  'tells at the next start that the memory did not suffice, %s, and keeps no secret for that',
  async (_pace, leak) => {
    const secret = 'not-for-any-disk'
    const args = ['--max-old-space-size=80', ...withCode(`const kept = []; ${leak}`)]
    const starved = start({ env: { OTHER_SECRET: secret }, args })
    expect((await starved.ended).code).not.toBe(0)
    const [word = ''] = await files(/\.full$/)
    expect(await readFile(word, 'utf8')).toContain('heap out of memory')
    expect(await readFile(word, 'utf8')).not.toContain(secret)
    const next = start()
    await until(() => events().length > 0)
    await next.listening()
    await next.stop()
    expect(events()).toMatchObject([{ level: 'fatal', tags: { dependency: 'process', kind: 'oom' } }])
    expect(await files(/\.alive$|\.full$/)).toEqual([])
  },
)

it('tells of no death after a stop that somebody wanted, also one before the engine listened', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const early = start()
    await until(async () => (await files(/\.alive$/)).length > 0)
    early.signal(signal)
    await early.ended
  }
  const next = start()
  await next.listening()
  await next.stop()
  expect(events()).toEqual([])
})

it('runs and delivers from memory, and says so once, where the disk cannot be written', async () => {
  const engine = await crash(start({ env: { LUCIA_TELEMETRY_DIR: '/dev/null/telemetry' }, args: withBug() }))
  expect((await engine.ended).code).toBe(1)
  expect(events().map(({ tags }) => tags?.kind)).toEqual(['spool', 'uncaught'])
  expect(events()[0]).toMatchObject({ level: 'warning', tags: { dependency: 'telemetry' } })
  expect(engine.lines.filter((line) => line.includes('cannot be written to disk'))).toHaveLength(1)
  expect(account(engine).error).toMatchObject({ captured: 2, sent: 2 })
})

it('names in the log what is lost when neither the disk nor Sentry takes it', async () => {
  await ingest.faults.set({ fault: 'refuses' })
  const engine = start({ env: { LUCIA_TELEMETRY_DIR: '/dev/null/telemetry' } })
  await engine.listening()
  expect((await engine.stop()).code).toBe(0)
  const line = engine.lines.find((text) => text.includes('Telemetry is lost'))
  expect(JSON.parse(line ?? '{}').events).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  expect(account(engine).error).toMatchObject({ captured: 1, dropped: 1, spooled: 0 })
})

it('has nothing on disk that Sentry may not see, and nothing that another user may read', async () => {
  await ingest.faults.set({ fault: 'never-answers' })
  const secret = 'sk-CANARY0123456789abcdef'
  const bug = `throw Object.assign(new Error("${secret} of canary@example.com"), { secret: "${secret}" })`
  const engine = await crash(start({ env: { LUCIA_OPENAI_API_KEY: secret }, args: withBug(bug) }))
  await engine.ended
  const written = await files(/./)
  const texts = await Promise.all(written.map((path) => readFile(path, 'utf8').catch(() => '')))
  expect(texts.join()).toContain('"type":"event"')
  expect(texts.join()).not.toMatch(/CANARY|canary@/i)
})
