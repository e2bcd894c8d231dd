import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

let rig: FocusRig
beforeAll(async () => {
  // A step of the clock makes the last good reading too old.
  rig = await startFocusRig({ env: { MOVABLE_CLOCK_MINUTES: '16' } })
})
afterEach(async () => {
  await rig.cloud.mend()
  await rig.forget()
  rig.cloud.sentry.clear()
  rig.cloud.openai.requests.clear()
})
afterAll(() => rig?.close())

const asEvents = (accept = 'text/event-stream') => ({ accept })
const eventsIn = (text: string) =>
  [...text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, name = '', data = '']) => ({
    name,
    data: JSON.parse(data),
  }))

describe('an answer as events', () => {
  it.each([
    ['What matters most right now?', 'priority'],
    ['Good morning', 'greeting'],
    ["I'm overwhelmed", 'distress'],
    ["what's the capital of France?", 'off_topic'],
  ])('to %j comes as lane, items, tokens and done, and done is the whole answer', async (message, lane) => {
    const { headers, text } = await rig.ask({ message, headers: asEvents() })
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const events = eventsIn(text)
    const whole = (await rig.ask({ message })).body
    expect(events.map(({ name }) => name).join(' ')).toMatch(/^lane items( token)+ done$/)
    const done = events.at(-1)?.data
    expect(Object.keys(done)).toEqual(Object.keys(whole))
    expect(events[0]?.data).toEqual({ lane })
    expect(events[1]?.data).toEqual({ items: done.items })
    expect(done.items).toEqual(whole.items)
    const words = events.filter(({ name }) => name === 'token').map(({ data }) => data.text)
    expect(words.join('')).toBe(done.reply)
  })

  it('that cannot be given begins as a lane and ends as the problem, because the status is already sent', async () => {
    await rig.cloud.supabase.faults.set({ fault: 'status', status: 500 })
    rig.moveClock()
    await until(async () => (await rig.ask({ message: 'any leaks?' })).status === 503)
    const { status, text } = await rig.ask({ message: 'any leaks?', headers: asEvents() })
    const events = eventsIn(text)
    expect({ status, names: events.map(({ name }) => name) }).toEqual({
      status: 200,
      names: ['lane', 'error'],
    })
    expect(events[1]?.data).toMatchObject({
      status: 503,
      code: 'records.unavailable',
      requestId: expect.any(String),
    })
  })

  it('is not begun for a request that is refused', async () => {
    const { status, headers } = await rig.ask({ message: '', headers: asEvents() })
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  })

  it.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['text/html', 'application/json'],
    ['application/json, text/event-stream;q=0.5', 'application/json'],
    ['text/event-stream', 'text/event-stream'],
    ['TEXT/EVENT-STREAM', 'text/event-stream'],
    ['text/event-stream, application/json;q=0.9', 'text/event-stream'],
    ['text/event-stream; charset=utf-8', 'text/event-stream'],
  ])('or not, as Accept: %s asks', async (accept, type) => {
    const { headers } = await rig.ask({ message: 'Good morning', headers: asEvents(accept) })
    expect(headers.get('content-type')?.split(';')[0]).toBe(type)
  })
})

describe('a client that goes away', () => {
  it.each([
    ['before its answer', {}],
    ['in the midst of its events', asEvents()],
  ])('%s stops the model at once, leaves no turn and is no event', async (_title, headers) => {
    const { sessionId } = (await rig.ask({ message: 'Good morning' })).body
    await rig.cloud.openai.faults.set({ fault: 'never-answers' })
    rig.cloud.openai.requests.clear()
    const leaving = new AbortController()
    const asked = rig.ask({
      message: 'What matters most right now?',
      sessionId,
      headers,
      signal: leaving.signal,
    })
    const left = asked.catch(() => 'left')
    const [call] = await waitForCall()
    const leftAt = performance.now()
    leaving.abort()
    await until(() => call?.ms !== null)
    // 100 ms are promised; the rest is for a machine that does other things as well.
    expect(performance.now() - leftAt).toBeLessThan(300)
    expect(await left).toBe('left')
    await until(() => rig.engine().lines.some((line) => line.includes('"aborted":true')))
    expect(rig.told()).toEqual([])
    const key = `lucia:session:${rig.cloud.operators[0]?.id}:${sessionId}`
    expect(await rig.cloud.upstash.command('LLEN', key)).toBe(1)
  })

  async function waitForCall() {
    await until(() => rig.cloud.openai.requests.entries().length > 0)
    return rig.cloud.openai.requests.entries()
  }
})

describe('a request', () => {
  const long = (character: string, length: number) => character.repeat(length)
  it.each([
    ['a message of one character', { message: 'x' }, 200],
    ['2000 letters', { message: long('a', 2_000) }, 200],
    ['2000 letters in blanks', { message: `\n\t ${long('a', 2_000)}  ` }, 200],
    ['2000 characters of two halves each', { message: long('🌹', 2_000) }, 200],
    ['2001 letters', { message: long('a', 2_001) }, 400],
    ['2001 characters of two halves each', { message: long('🌹', 2_001) }, 400],
    ['no message', {}, 400],
    ['an empty message', { message: '' }, 400],
    ['blanks', { message: ' \u00a0\n' }, 400],
    ['a number', { message: 7 }, 400],
    ['a list', { message: ['Good morning'] }, 400],
    ['nothing', { message: null }, 400],
    ['a field that nobody knows', { message: 'Good morning', lane: 'crisis' }, 400],
    ['a session id that is no uuid', { message: 'Good morning', sessionId: 'mine' }, 400],
    ['a session id with a path in it', { message: 'Good morning', sessionId: '../../lucia:owner:x' }, 400],
    ['a session id of null', { message: 'Good morning', sessionId: null }, 400],
    ['a list as the whole', [{ message: 'Good morning' }], 400],
  ])('with %s is answered as the contract says', async (_title, body, status) => {
    const answer = await rig.ask({ body })
    expect(answer.status).toBe(status)
    if (status === 400)
      expect(answer.body).toMatchObject({ code: 'request.invalid', fields: [expect.any(String)] })
    expect(rig.told()).toEqual([])
  })
})
