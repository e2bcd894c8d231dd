import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventsIn, openReceiver, type SentEvent } from './event-receiver.ts'
import type { Target } from './target.ts'
import type { Watch } from './watch.ts'

export type Provoked = {
  event: SentEvent | null
  events: number
  envelope: string | null
  /** What was planted and came out at the other end. */
  leaks: string[]
  complaint: string
}

const provoked = new WeakMap<Watch['target'], Promise<Provoked>>()

/**
 * Boots the engine's own telemetry in a process of its own and sees what it sends, on this machine. Once in a run: two
 * modes look at the same event.
 */
export function provokeEvent({ target }: Watch): Promise<Provoked> {
  const running = provoked.get(target) ?? provoke(target)
  provoked.set(target, running)
  return running
}

async function provoke({ environment, release }: Target): Promise<Provoked> {
  const receiver = await openReceiver()
  // Of its own, so that it neither sends what an engine left behind nor leaves anything to one.
  const telemetryDir = await mkdtemp(join(tmpdir(), 'lucia-canary-'))
  const planted = privateThings()
  try {
    const about = {
      dsn: receiver.dsn,
      telemetryDir,
      environment,
      release,
      privateThings: Object.values(planted),
      runId: runId(),
    }
    const complaint = await runChild(JSON.stringify(about))
    const whole = receiver.envelopes.join('\n')
    const leaks = Object.entries(planted).flatMap(([name, value]) => (isIn(whole, value) ? name : []))
    const events = receiver.envelopes.flatMap(eventsIn)
    const event = events.find(isSmoke) ?? events[0] ?? null
    const envelope = receiver.envelopes.find((one) => eventsIn(one).some(isSmoke)) ?? null
    return { event, events: events.length, envelope, leaks, complaint }
  } finally {
    await receiver.close()
    await rm(telemetryDir, { recursive: true, force: true })
  }
}

function privateThings() {
  const random = () => randomBytes(16).toString('hex')
  return {
    'client address': '203.0.113.77',
    'mail address': `${random()}@example.test`,
    'API key': `sk-proj-${random()}`,
    'Sentry token': `sntryu_${random()}${random()}`,
    'session token': `eyJhbGciOiJSUzI1NiJ9.${random()}.${random()}`,
  }
}

const isSmoke = ({ tags }: SentEvent) => tags?.smoke === 'true'
const runId = () => randomBytes(4).toString('hex')

function isIn(whole: string, value: string): boolean {
  const spellings = [value, encodeURIComponent(value), Buffer.from(value).toString('base64')]
  return spellings.some((one) => whole.includes(one))
}

const bootTimeoutMs = 20_000
const child = join(import.meta.dirname, 'canary-child.ts')
// The engine's own: half of a start is compiling the SDK.
const compileCache = join(import.meta.dirname, '../../../node_modules/.cache/node')

// Nothing of the caller's environment goes along: a release of the build machine would be found there.
async function runChild(about: string): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    LUCIA_CANARY: about,
    LUCIA_LOG_LEVEL: 'silent',
    NODE_COMPILE_CACHE: compileCache,
  }
  const running = spawn(process.execPath, [child], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: bootTimeoutMs,
  })
  let said = ''
  running.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code, signal] = await once(running, 'close')
  return code === 0 ? '' : `${signal ?? `exit ${code}`}: ${said.slice(-300)}`
}
