import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'

let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ engines: 2 })
})
afterAll(() => rig.close())

const paths = () => new Set(rig.cloud.upstash.requests.entries().map(({ path }) => path))
const commands = () =>
  new Set(rig.cloud.upstash.requests.entries().flatMap(({ facts }) => facts?.commands as string[]))

const crafted = [
  '/flushall',
  '../flushall',
  '?_token=x',
  'EVAL "return 1" 0',
  '\\r\\nFLUSHALL\\r\\n',
  'lucia:session:*',
  'a/b%2f..%2fset',
]

test('RK-02 RK-03 whatever names a request brings, the memory is asked by body, at fixed paths, and runs no script', async () => {
  for (const text of crafted) {
    await rig.ask({ message: text, headers: { 'idempotency-key': text.replaceAll(' ', '_') } })
    expect((await rig.ask({ body: { message: 'hello', sessionId: text } })).status).toBe(400)
  }
  const { body } = await rig.ask({ message: 'Which payments are late?' })
  await rig.ask({ message: 'And the next one?', sessionId: body.sessionId })
  expect([...paths()].filter((path) => !['/', '/pipeline', '/multi-exec'].includes(path))).toEqual([])
  expect(
    [...commands()].filter((name) => /EVAL|SCRIPT|FCALL|FUNCTION|FLUSH|CONFIG|KEYS/i.test(name)),
  ).toEqual([])
  const keys = (await rig.cloud.upstash.command('KEYS', '*')) as string[]
  expect(keys.filter((key) => !/^lucia:(session:[\w%]+|owner|idem:[\w%]+):[\w-]+$/.test(key))).toEqual([])
})

const planted: [what: string, value: string][] = [
  ['a prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'],
  ['a class', '{"__class":"Turn","v":1}'],
  ['a number', '42'],
  ['null', 'null'],
  ['a list', '[[],[]]'],
  ['half an object', '{"v":1,"id":'],
  ['a turn with a lane that nobody knows', JSON.stringify({ v: 1, id: 'x', at: new Date(), lane: 'root' })],
  ['depth', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['a turn of half a megabyte', JSON.stringify({ v: 1, id: 'x', message: 'a'.repeat(500_000) })],
]

test.each(planted)(
  'RK-04 %s among the turns is skipped, because what is stored is read by its schema',
  async (_what, value) => {
    const { body } = await rig.ask({ message: 'Which payments are late?' })
    const [operator] = rig.cloud.operators
    const key = `lucia:session:${operator?.id}:${body.sessionId}`
    await rig.cloud.upstash.command('RPUSH', key, value)
    const next = await rig.ask({ message: 'And the next one?', sessionId: body.sessionId })
    expect(next.status).toBe(200)
    expect(next.body).toMatchObject({ lane: 'follow_up', sessionId: body.sessionId, degraded: [] })
    expect(next.body).not.toHaveProperty('isAdmin')
  },
)

test('SC-09 the engine asks the memory for nothing that the user in docs/keys.md may not do', () => {
  const [, rules = ''] = readFileSync('docs/keys.md', 'utf8').match(/ACL SETUSER lucia (.+)/) ?? []
  const allowed = new Set(rules.match(/(?<=\+)\w+/g))
  expect([...commands()].filter((name) => !allowed.has(name.toLowerCase()))).toEqual([])
})

test('AZ-04 two operators who write under one id at once, on two engines, are never mixed', async () => {
  const { body } = await rig.ask({ message: 'Which payments are late?' })
  const { sessionId } = body
  const asked = Array.from({ length: 40 }, (_, index) =>
    rig.ask({
      message: `And the next one? ${index % 2 ? 'ben' : 'ana'}`,
      sessionId,
      operator: index % 2,
      engine: index % 4 < 2 ? 0 : 1,
    }),
  )
  const replies = await Promise.all(asked)
  // Where the memory is too slow to say whose a session is, it opens nothing and the answer says so.
  const isBlind = ({ body }: (typeof replies)[number]) => body.degraded?.includes('continuity') === true
  expect(
    replies.map((reply, index) => isBlind(reply) || reply.status === (index % 2 ? 404 : 200)),
  ).not.toContain(false)
  expect(replies.filter(isBlind).length).toBeLessThan(replies.length / 2)
  const [ana, ben] = rig.cloud.operators
  const turnsOf = (id = '') => rig.cloud.upstash.command('LRANGE', `lucia:session:${id}:${sessionId}`, 0, -1)
  expect(await turnsOf(ben?.id)).toEqual([])
  expect(JSON.stringify(await turnsOf(ana?.id))).not.toContain('ben')
  expect(await rig.cloud.upstash.command('GET', `lucia:owner:${sessionId}`)).toBe(ana?.id)
})

test('AZ-04 an id that two operators chose at once becomes the id of neither', async () => {
  const sessionId = randomUUID()
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      rig.ask({ message: 'hello', sessionId, operator: index % 2, engine: index < 4 ? 0 : 1 }),
    ),
  )
  const sighted = replies.filter(({ body }) => body.degraded.length === 0)
  expect(sighted.length).toBeGreaterThan(replies.length / 2)
  const given = sighted.map(({ body }) => body.sessionId)
  expect(given).not.toContain(sessionId)
  expect(new Set(given).size).toBe(given.length)
})
