import type { ErrorEvent } from '@sentry/node'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import type { FocusAnswer } from '../../src/operator-focus/contract.ts'
import { type RunningEngine, runEngine, startLine } from './run-engine.ts'
import { until } from './until.ts'

export type Reply = { status: number; headers: Headers; text: string; body: FocusAnswer; ms: number }
export type Question = {
  message?: unknown
  sessionId?: string
  body?: unknown
  /** Which engine and which of the two operators. */
  engine?: number
  operator?: number
  headers?: Record<string, string>
  signal?: AbortSignal
}

const movableClock = ['--import', './test/support/movable-clock.ts']
const plenty = {
  LUCIA_RATE_PER_MINUTE: '1000000',
  LUCIA_RATE_PER_HOUR: '10000000',
  LUCIA_AUTH_SPIKE_PER_MINUTE: '1000000',
}

/** The whole cloud, and engines over it that are started as in production. */
export async function startFocusRig({
  engines = 1,
  env = {},
}: {
  engines?: number
  env?: Record<string, string>
} = {}) {
  const cloud = await startCloud()
  const running: { engine: RunningEngine; url: string }[] = []
  const start = async (more: Record<string, string> = {}) => {
    const engine = runEngine({ ...cloud.engineEnv(), ...plenty, ...env, ...more }, [
      ...movableClock,
      ...startLine,
    ])
    running.push({ engine, url: await engine.listening() })
  }
  async function close() {
    await Promise.all(running.map(({ engine }) => engine.stop(5_000)))
    await cloud.close()
  }
  // Where one engine cannot start, nothing stays behind.
  await Promise.all(Array.from({ length: engines }, () => start())).catch(async (error) => {
    await close()
    throw error
  })

  async function ask({
    message,
    sessionId,
    body,
    engine = 0,
    operator = 0,
    headers,
    signal,
  }: Question): Promise<Reply> {
    const startedAt = performance.now()
    const response = await fetch(`${running[engine]?.url}/admin/operator-focus`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...cloud.operators[operator]?.headers, ...headers },
      body: JSON.stringify(body ?? { message, ...(sessionId && { sessionId }) }),
      ...(signal && { signal }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: findJson(text),
      ms: performance.now() - startedAt,
    }
  }

  const failures = () => cloud.sentry.items('event', isFirstFailure)

  return {
    cloud,
    ask,
    start,
    events: () => cloud.sentry.items('event'),
    /** What failed, as Sentry was told; that it failed again, or is well again, comes later and is counted there. */
    failures,
    told: () =>
      failures().map(({ level, tags = {} }) => `${level} ${String(tags.dependency)}|${String(tags.kind)}`),
    url: (engine = 0) => running[engine]?.url ?? '',
    engine: (index = 0) => running[index]?.engine as RunningEngine,
    /** Every engine's clock goes on by two minutes: breakers probe again, storms are over. */
    moveClock: () => {
      for (const { engine } of running) engine.signal('SIGUSR2')
    },
    /** Lets breakers probe and storms end, so that the next failure is a first one. */
    async forget() {
      for (let step = 0; step < 2; step += 1) await Promise.all(running.map(({ engine }) => moveOn(engine)))
    },
    close,
  }
}

export type FocusRig = Awaited<ReturnType<typeof startFocusRig>>
export type { Cloud }

function findJson(text: string): FocusAnswer {
  return text.startsWith('{') ? JSON.parse(text) : ({} as FocusAnswer)
}

function isFirstFailure({ level, contexts }: ErrorEvent): boolean {
  return level !== 'info' && (contexts?.storm?.total ?? 1) === 1
}

async function moveOn(engine: RunningEngine): Promise<void> {
  const moves = () => engine.lines.filter((line) => line === 'clock moved').length
  const before = moves()
  engine.signal('SIGUSR2')
  await until(() => moves() > before)
}
