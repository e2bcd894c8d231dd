import { describe, expect, it } from 'vitest'
import { Abandoned, DependencyError, type Failure, InvalidRequest } from '../../src/errors.ts'
import { type Call, createGuard } from '../../src/telemetry/guard.ts'
import { runInRequest } from '../../src/telemetry/request-context.ts'
import { until } from '../support/until.ts'

const never = () => new Promise<never>(() => {})
const failing = (failure: Failure): Call => ({
  dependency: 'redis',
  operation: 'recall',
  timeoutMs: 400,
  classify: () => failure,
})
const call = failing({ kind: '5xx' })

function inRequest<T>(
  { leftMs = 10_000, signal = new AbortController().signal },
  work: () => Promise<T>,
): Promise<T> {
  const context = {
    requestId: 'r',
    route: '/r',
    signal,
    deadlineAt: performance.now() + leftMs,
    startedAt: 0,
    reported: [],
  }
  return runInRequest(context, work)
}

async function failureOf(work: Promise<unknown>): Promise<DependencyError> {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  )
  if (!(error instanceof DependencyError)) throw new Error(`no DependencyError but ${error}`)
  return error
}

it('ends a call that never answers, also one that ignores its signal', async () => {
  const { guard, lastSeen } = createGuard()
  const error = await failureOf(guard({ ...call, timeoutMs: 50 }, never))
  expect(error).toMatchObject({
    dependency: 'redis',
    operation: 'recall',
    failure: { kind: 'timeout' },
    attempts: 1,
  })
  expect(lastSeen().redis).toMatchObject({ ok: false, kind: 'timeout' })
})

it('ends a call when its request has no time left, because the operator is not waiting any more', async () => {
  const { guard } = createGuard()
  const startedAt = performance.now()
  const error = await inRequest({ leftMs: 30 }, () => failureOf(guard({ ...call, timeoutMs: 5_000 }, never)))
  expect(error.failure.kind).toBe('timeout')
  expect(performance.now() - startedAt).toBeLessThan(2_500)
})

it('stops the call when the client goes away, and calls it no failure of the vendor', async () => {
  const { guard, lastSeen } = createGuard()
  const client = new AbortController()
  let seen: AbortSignal | undefined
  const asked = inRequest({ signal: client.signal }, () =>
    guard(call, (signal) => {
      seen = signal
      return never()
    }),
  )
  await until(() => seen)
  client.abort(new Abandoned())
  await expect(asked).rejects.toBeInstanceOf(Abandoned)
  expect(seen?.aborted).toBe(true)
  expect(lastSeen().redis).toBeUndefined()
})

it('lets a LuciaError pass as it is, because it is an answer', async () => {
  const { guard } = createGuard()
  const answer = new InvalidRequest('session.not_found')
  await expect(guard(call, () => Promise.reject(answer))).rejects.toBe(answer)
})

describe('asks again at most once, and only', () => {
  const table: [title: string, retry: Call['retry'], failure: Failure, attempts: number][] = [
    ['a read that never reached the vendor', 'read', { kind: 'connect', retryable: 'always' }, 2],
    ['a read that the vendor failed', 'read', { kind: '5xx', retryable: 'read' }, 2],
    [
      'an idempotent write that never reached the vendor',
      'idempotent',
      { kind: 'connect', retryable: 'always' },
      2,
    ],
    ['not an idempotent write that may have arrived', 'idempotent', { kind: 'reset', retryable: 'read' }, 1],
    [
      'not what does not say that it may be asked again',
      undefined,
      { kind: 'connect', retryable: 'always' },
      1,
    ],
    ['not what will fail again', 'read', { kind: 'auth' }, 1],
  ]
  it.each(table)('%s', async (_title, retry, failure, attempts) => {
    const { guard } = createGuard()
    let asked = 0
    const asking = guard({ ...failing(failure), ...(retry ? { retry } : {}) }, async () => {
      asked += 1
      throw new Error('x')
    })
    expect((await failureOf(asking)).attempts).toBe(attempts)
    expect(asked).toBe(attempts)
  })

  it('while one call in ten is a second one, because a retry storm is an outage of its own', async () => {
    const { guard } = createGuard()
    let asked = 0
    const flaky = { ...failing({ kind: '5xx', retryable: 'read' }), retry: 'read' as const }
    for (let round = 0; round < 100; round += 1) {
      // Every fifth answer is an error, too few to open the breaker.
      await guard(flaky, async () => {
        asked += 1
        if (round % 5 === 0) throw new Error('x')
      }).catch(() => {})
    }
    expect(asked).toBeLessThanOrEqual(112)
  })
})

it('turns calls away at once while the vendor is known to be down', async () => {
  const { guard } = createGuard()
  for (let failure = 0; failure < 5; failure += 1)
    await failureOf(guard(call, () => Promise.reject(new Error('x'))))
  let asked = 0
  const error = await failureOf(
    guard(call, async () => {
      asked += 1
    }),
  )
  expect(error.failure.kind).toBe('breaker_open')
  expect(error.failure.retryAfterMs).toBeGreaterThan(0)
  expect(asked).toBe(0)
})

it('asks a vendor that is known to be down where it is the last chance, because nothing is lost by asking', async () => {
  const { guard } = createGuard()
  for (let failure = 0; failure < 5; failure += 1)
    await failureOf(guard(call, () => Promise.reject(new Error('x'))))
  expect(await guard({ ...call, isLast: true }, async () => 'written')).toBe('written')
})

it("lets 32 calls run and 64 wait, and turns the rest away at once, because sockets and memory are the engine's own", async () => {
  const { guard } = createGuard()
  let running = 0
  const all = Array.from({ length: 120 }, () =>
    failureOf(
      guard(call, () => {
        running += 1
        return never()
      }),
    ),
  )
  await until(() => running > 0)
  expect(running).toBe(32)
  const kinds = (await Promise.all(all)).map(({ failure }) => failure.kind)
  expect(kinds.filter((kind) => kind === 'bulkhead')).toHaveLength(24)
  expect(kinds.filter((kind) => kind === 'timeout')).toHaveLength(96)
})
