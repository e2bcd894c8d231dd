import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type FocusRig, type Question, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

const message = 'What matters most right now?'
let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ engines: 2, env: { LUCIA_REQUEST_DEADLINE_MS: '3000' } })
})
afterEach(async () => {
  await rig.cloud.mend()
  await rig.forget()
  rig.cloud.sentry.clear()
})
afterAll(() => rig?.close())

const modelCalls = () => rig.cloud.openai.asked().length
const turns = (sessionId: string) =>
  rig.cloud.upstash.command('LLEN', `lucia:session:${rig.cloud.operators[0]?.id}:${sessionId}`)
const askAs = (key: string, question: Question = {}) =>
  rig.ask({ message, ...question, headers: { 'idempotency-key': key, ...question.headers } })

it.each([
  ['one after the other', [0, 0], false],
  ['one after the other on two engines', [0, 1], false],
  ['at once', [0, 0, 0, 0], true],
  ['at once on two engines', [0, 1, 0, 1, 0, 1], true],
])('the same key %s is one answer, one model call and one turn', async (_title, engines, atOnce) => {
  const [key, before] = [randomUUID(), modelCalls()]
  const asks = engines.map((engine) => () => askAs(key, { engine }))
  const answers = []
  if (atOnce) answers.push(...(await Promise.all(asks.map((ask) => ask()))))
  else for (const ask of asks) answers.push(await ask())
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]).toMatchObject({ status: 200, body: { lane: 'priority', source: 'model', degraded: [] } })
  expect(modelCalls() - before).toBe(1)
  expect(await turns(answers[0]?.body.sessionId ?? '')).toBe(1)
})

it('the same key is also the same answer as a stream of events', async () => {
  const key = randomUUID()
  const { text } = await askAs(key)
  const stream = await askAs(key, { engine: 1, headers: { accept: 'text/event-stream' } })
  expect(stream.text.match(/^event: done\ndata: (.*)$/m)?.[1]).toBe(text)
})

it('the same key of another operator is another request', async () => {
  const key = randomUUID()
  const [one, other] = [await askAs(key), await askAs(key, { operator: 1 })]
  expect(other.body.sessionId).not.toBe(one.body.sessionId)
})

it.each([0, 1])(
  'the same key with another body is refused on engine %i, also while the first runs',
  async (engine) => {
    const key = randomUUID()
    await rig.cloud.openai.faults.set({ fault: 'slow', ms: 300, times: 1 })
    const first = askAs(key)
    await until(() => rig.cloud.openai.requests.entries().some(({ status }) => status === null))
    const mismatch = { status: 422, body: { code: 'idempotency.mismatch' } }
    expect(await askAs(key, { message: 'any leaks?', engine })).toMatchObject(mismatch)
    expect((await first).status).toBe(200)
    expect(await askAs(key, { message: 'any leaks?', engine })).toMatchObject(mismatch)
  },
)

it('an engine that waits for another too long says so, with the time to come back', async () => {
  const key = randomUUID()
  const { body } = await askAs(key)
  const [name] = ((await rig.cloud.upstash.command('KEYS', 'lucia:idem:*')) as string[]).slice(-1)
  expect(body.lane).toBe('priority')
  for (const stored of (await rig.cloud.upstash.command('KEYS', 'lucia:idem:*')) as string[]) {
    const entry = JSON.parse(String(await rig.cloud.upstash.command('GET', stored)))
    if (entry.answer?.requestId === body.requestId)
      await rig.cloud.upstash.command('SET', stored, JSON.stringify({ of: entry.of }))
  }
  expect(name).toBeDefined()
  const late = await askAs(key, { engine: 1 })
  expect(late).toMatchObject({ status: 409, body: { code: 'idempotency.in_progress' } })
  expect(late.headers.get('retry-after')).toBe('1')
  expect(late.ms).toBeLessThan(3_250)
  expect(rig.told()).toEqual([])
})

it('a claim that was given up is taken over by whoever waits for it', async () => {
  const key = randomUUID()
  await rig.cloud.openai.faults.set({ fault: 'never-answers', times: 1 })
  const leaving = new AbortController()
  const left = askAs(key, { signal: leaving.signal }).catch(() => 'left')
  await until(() => rig.cloud.openai.requests.entries().some(({ status }) => status === null))
  const waiting = Promise.all([askAs(key), askAs(key, { engine: 1 })])
  leaving.abort()
  expect(await left).toBe('left')
  const [here, there] = await waiting
  expect(here).toMatchObject({ status: 200, body: { degraded: [] } })
  expect(there?.text).toBe(here.text)
  expect(rig.told()).toEqual([])
})

it('while Redis is away the same key is still answered, once within an engine', async () => {
  await rig.cloud.upstash.faults.set({ fault: 'refuses' })
  const [key, before] = [randomUUID(), modelCalls()]
  const [first, again] = [await askAs(key), await askAs(key)]
  expect(first).toMatchObject({ status: 200, body: { degraded: ['continuity'] } })
  expect(again.text).toBe(first.text)
  expect(modelCalls() - before).toBe(1)
  await until(() => rig.told().length > 0)
  expect(rig.told()).toEqual(['error redis|connect'])
})

it('an entry that cannot be read is answered anew, because it is not the mistake of who asks', async () => {
  const key = randomUUID()
  await askAs(key)
  for (const stored of (await rig.cloud.upstash.command('KEYS', 'lucia:idem:*')) as string[])
    await rig.cloud.upstash.command('SET', stored, '{"of":')
  expect(await askAs(key)).toMatchObject({ status: 200, body: { degraded: [] } })
})

it.each(['', 'with blank', 'a'.repeat(256), 'schlüssel'])('refuses a key that is none: %j', async (key) => {
  const answer = await askAs(encodeURI(key) === key || key.includes(' ') ? key : encodeURI(key).repeat(60))
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'request.invalid', fields: ['Idempotency-Key'] },
  })
})
