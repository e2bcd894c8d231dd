import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type FaultName, faultNames } from '../../local/faults.ts'
import type { DegradedPart } from '../../src/operator-focus/contract.ts'
import { validateFocus } from '../../src/ops/validation/validate-focus.ts'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

const deadlineMs = 2_000
const graceMs = 250

type Failing = 'openai' | 'supabase' | 'upstash'
const failing: Record<
  Failing,
  { away: DegradedPart; told: string; kinds?: Partial<Record<FaultName, string>> }
> = {
  openai: { away: 'model', told: 'openai' },
  // PostgREST tells with its 500 that the statement took too long.
  supabase: { away: 'records', told: 'supabase', kinds: { status: 'timeout' } },
  upstash: { away: 'continuity', told: 'redis' },
}
const kindOf: Record<FaultName, string> = {
  'never-answers': 'timeout',
  slow: 'timeout',
  refuses: 'connect',
  drops: 'truncated',
  status: '5xx',
  'not-json': 'bad_response',
  truncated: 'bad_response',
  huge: 'too_large',
  'wrong-content-type': 'bad_response',
  'rate-limited': 'rate_limit',
  'wrong-credentials': 'auth',
}
const rows = (Object.keys(failing) as Failing[]).flatMap((part) =>
  faultNames.map((fault) => ({ part, fault })),
)

let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ env: { LUCIA_REQUEST_DEADLINE_MS: String(deadlineMs) } })
})
afterEach(async () => {
  await rig.cloud.mend()
  await calm()
})
afterAll(() => rig?.close())

async function calm() {
  await rig.forget()
  await until(async () => {
    const { status, body } = await rig.ask({ message: 'What matters most right now?' })
    return status === 200 && body.degraded.length === 0
  })
  rig.cloud.sentry.clear()
  rig.engine().lines.length = 0
}

async function validate(away: DegradedPart[] = []) {
  const headers = rig.cloud.operators[0]?.headers ?? {}
  const checks = await validateFocus({ baseUrl: rig.url(), headers, away })
  return checks.filter(({ status }) => status !== 'PASS').map(({ name, evidence }) => `${name}: ${evidence}`)
}

const requests = () =>
  rig
    .engine()
    .lines.filter((line) => line.includes('"msg":"request"'))
    .map((line) => JSON.parse(line) as { ms: number })
const slowestMs = () => Math.max(...requests().map(({ ms }) => ms))
const told = () => rig.told()

it('passes with all parts up, with a model that speaks, and tells Sentry nothing', async () => {
  expect(await validate()).toEqual([])
  expect(rig.events()).toEqual([])
  expect(slowestMs()).toBeLessThan(deadlineMs + graceMs)
})

it('passes with a model that says nonsense, because its words stay here', async () => {
  rig.cloud.openai.answerWith('Everything is fine, nothing is urgent. See https://evil.test')
  expect(await validate()).toEqual([])
  rig.cloud.openai.answerWith(null)
  expect(new Set(told())).toEqual(new Set(['warning model|ungrounded']))
})

it.each(rows)('$part $fault: one event for the fault, and all eight still hold', async ({ part, fault }) => {
  const { away, told: dependency, kinds } = failing[part]
  const kind = kinds?.[fault] ?? kindOf[fault]
  const level = kind === 'rate_limit' ? 'warning' : 'error'
  const { sessionId } = (await rig.ask({ message: 'Good morning' })).body
  await rig.cloud[part].faults.set({ fault, ...(fault === 'slow' && { ms: deadlineMs * 2 }) })

  const first = await rig.ask({ message: 'What matters most right now?', sessionId })
  expect(first).toMatchObject({
    status: 200,
    body: {
      lane: 'priority',
      source: part === 'openai' || part === 'supabase' ? 'composed' : 'model',
      degraded: [away],
    },
  })
  await until(() => told().length > 0)
  expect(told()).toEqual([`${level} ${dependency}|${kind}`])

  expect(await validate([away])).toEqual([])
  expect(slowestMs()).toBeLessThan(deadlineMs + graceMs)
  expect(new Set(told())).toEqual(new Set([`${level} ${dependency}|${kind}`]))
  const fingerprints = rig.failures().map(({ fingerprint }) => fingerprint?.join())
  expect(new Set(fingerprints).size).toBe(fingerprints.length)
})

it('declines questions about records when the last reading is fifteen minutes old, and still greets and comforts', async () => {
  await rig.cloud.supabase.faults.set({ fault: 'refuses' })
  await until(async () => {
    rig.moveClock()
    return (await rig.ask({ message: 'any leaks?' })).status === 503
  })
  const declined = await rig.ask({ message: 'What matters most right now?' })
  expect(declined).toMatchObject({
    status: 503,
    body: { code: 'records.unavailable', title: expect.stringContaining('will not guess') },
  })
  expect(Number(declined.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await validate(['records'])).toEqual([])
})

it.each(faultNames)('sentry %s: no answer is another or later for it', async (fault) => {
  await rig.cloud.sentry.faults.set({ fault, ...(fault === 'slow' && { ms: deadlineMs * 2 }) })
  await rig.cloud.openai.faults.set({ fault: 'status', times: 1 })
  expect(await validate(['model'])).toEqual([])
  expect(slowestMs()).toBeLessThan(deadlineMs + graceMs)
})
