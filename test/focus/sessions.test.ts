import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ engines: 2 })
})
afterEach(async () => {
  await rig.cloud.mend()
  await rig.forget()
  rig.cloud.sentry.clear()
})
afterAll(() => rig?.close())

const told = () => rig.told()
const keyOf = (sessionId: string, operator = 0) =>
  `lucia:session:${rig.cloud.operators[operator]?.id}:${sessionId}`
const turnsOf = async (sessionId: string) => {
  const entries = (await rig.cloud.upstash.command('LRANGE', keyOf(sessionId), 0, -1)) as string[]
  return entries.map((entry) => JSON.parse(entry) as { id: string; message: string })
}
const begin = async (message = 'Good morning') => (await rig.ask({ message })).body.sessionId

describe('distress', () => {
  it('is remembered by another engine and by one that was started later, until the operator sounds steady', async () => {
    const first = await rig.ask({ message: "I'm overwhelmed" })
    const { sessionId } = first.body
    expect(first.body).toMatchObject({
      lane: 'distress',
      items: [expect.anything()],
      nextStep: { action: expect.any(String) },
    })
    await rig.start()
    for (const engine of [1, 2, 0]) {
      const { body } = await rig.ask({ message: 'What matters most right now?', sessionId, engine })
      expect(body).toMatchObject({ lane: 'priority', sessionId })
      expect(body.items.length).toBeLessThanOrEqual(2)
    }
    const steady = await rig.ask({
      message: "I'm feeling better now, show me what matters most",
      sessionId,
      engine: 2,
    })
    expect(steady.body.items.length).toBeGreaterThan(2)
  })
})

describe('a session', () => {
  it('of another operator does not exist for this one, and the attempt is one warning', async () => {
    const sessionId = await begin('Show payment risks I need to handle now.')
    const stolen = await rig.ask({ message: 'and the next one?', sessionId, operator: 1, engine: 1 })
    expect(stolen).toMatchObject({ status: 404, body: { code: 'session.not_found' } })
    await until(() => rig.events().length > 0)
    expect(told()).toEqual(['warning session|foreign'])
    expect(rig.events()[0]?.user?.id).toBe(rig.cloud.operators[1]?.id)
    expect(JSON.stringify(rig.events())).not.toContain(sessionId)
  })

  it('is never another one, however often it is tried', async () => {
    const mine = await Promise.all(
      Array.from({ length: 20 }, () => begin('Any urgent maintenance issues today?')),
    )
    const answers = []
    for (let wave = 0; wave < 20; wave += 1) {
      const tries = mine.map((sessionId, index) =>
        rig.ask({ message: 'and the next one?', sessionId, operator: 1, engine: index % 2 }),
      )
      answers.push(...(await Promise.all(tries)))
    }
    const shapes = answers.map(({ status, body }) => `${status} ${Object.keys(body)}`)
    expect(new Set(shapes)).toEqual(new Set(['404 type,title,status,code,requestId']))
  })

  it("gets a new id where the one given is nobody's, because a chosen id could be known to others", async () => {
    const chosen = randomUUID()
    const { body } = await rig.ask({ message: 'Good morning', sessionId: chosen })
    expect(body.sessionId).not.toBe(chosen)
    expect(await rig.cloud.upstash.command('EXISTS', keyOf(chosen))).toBe(0)
  })

  it('loses no turn when fifty come at once through two engines', async () => {
    const sessionId = await begin()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        rig.ask({ message: `Any leaks in room ${index}?`, sessionId, engine: index % 2 }),
      ),
    )
    expect(answers.every(({ status, body }) => status === 200 && body.degraded.length === 0)).toBe(true)
    const turns = await turnsOf(sessionId)
    expect(turns.map(({ id }) => id).sort()).toEqual(
      [turns[0]?.id, ...answers.map(({ body }) => body.requestId)].sort(),
    )
  })

  it('expires', async () => {
    const sessionId = await begin()
    const seconds = Number(await rig.cloud.upstash.command('TTL', keyOf(sessionId)))
    expect(seconds).toBeGreaterThan(86_000)
    expect(seconds).toBeLessThanOrEqual(86_400)
  })

  it.each([
    ['cut JSON', '{"v":1,"id":"x","mess'],
    ['another shape', '{"v":1,"message":"CANARY-STORED"}'],
    ['a text', 'CANARY-STORED'],
    ['an empty entry', ''],
  ])('with %s in it goes on without that entry, told once and without its words', async (_title, entry) => {
    const sessionId = await begin('Show payment risks I need to handle now.')
    await rig.cloud.upstash.command('LPUSH', keyOf(sessionId), entry)
    const { status, body } = await rig.ask({ message: 'and the next one?', sessionId })
    expect({ status, lane: body.lane, degraded: body.degraded }).toEqual({
      status: 200,
      lane: 'follow_up',
      degraded: [],
    })
    await until(() => told().length > 0)
    expect(new Set(told())).toEqual(new Set(['error session|corrupt']))
    expect(JSON.stringify(rig.events())).not.toContain('CANARY')
    expect(await rig.cloud.upstash.command('LLEN', keyOf(sessionId))).toBe(3)
  })

  it('of another type in Redis costs its memory and not the answer', async () => {
    const sessionId = await begin()
    await rig.cloud.upstash.command('DEL', keyOf(sessionId))
    await rig.cloud.upstash.command('SET', keyOf(sessionId), 'no list')
    const { status, body } = await rig.ask({ message: 'What matters most right now?', sessionId })
    expect({ status, degraded: body.degraded }).toEqual({ status: 200, degraded: ['continuity'] })
  })
})

describe('while Redis is away', () => {
  it.each(['refuses', 'never-answers', 'drops', 'status'] as const)(
    '(%s) the session goes on, and its turns are written once and in order when it is back',
    async (fault) => {
      const sessionId = await begin("I'm overwhelmed")
      await rig.cloud.upstash.faults.set({ fault })
      const during = []
      for (const message of ['What matters most right now?', 'any leaks?', 'who owes us money']) {
        const { status, body } = await rig.ask({ message, sessionId })
        expect({ status, degraded: body.degraded, sessionId: body.sessionId }).toEqual({
          status: 200,
          degraded: ['continuity'],
          sessionId,
        })
        during.push(body.requestId)
      }
      await rig.cloud.mend()
      rig.moveClock()
      await until(async () => (await turnsOf(sessionId)).length === 4)
      expect((await turnsOf(sessionId)).slice(1).map(({ id }) => id)).toEqual(during)
      const after = await rig.ask({ message: 'What matters most right now?', sessionId, engine: 1 })
      expect(after.body.items.length).toBeLessThanOrEqual(2)
    },
  )

  it('a turn after it does not overtake those that wait', async () => {
    const sessionId = await begin()
    await rig.cloud.upstash.faults.set({ fault: 'status', status: 500, times: 2 })
    const one = await rig.ask({ message: 'any leaks?', sessionId })
    await rig.cloud.mend()
    const two = await rig.ask({ message: 'who owes us money', sessionId })
    expect(two.body.degraded).toEqual([])
    expect((await turnsOf(sessionId)).slice(1).map(({ id }) => id)).toEqual([
      one.body.requestId,
      two.body.requestId,
    ])
  })
})
