import { planted } from '../canaries.ts'
import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'

const row = {
  id: 'proof-odd',
  kind: 'payments',
  title: 'Deposit of the Kim party',
  note: '',
  party: null,
  location: null,
  status: 'open',
  severity: 'high',
  safety: false,
  at_risk: true,
  due_at: '2026-01-01T00:00:00Z',
  guest_arrives_at: null,
  amount: 10,
  currency: 'USD',
}
const unreadable = 'warning data|invalid|payments.amount'
const answering = (rows: object[]) =>
  ({ part: 'supabase', fault: 'status', status: 200, body: rows }) as const
const json = { 'content-type': 'application/json' }

/** Something strange among the turns of a session that has begun. */
function remembered(
  id: string,
  variant: string,
  { entries, told }: { entries: string[]; told: string[] },
): Row {
  return {
    id,
    variant,
    fault: `a stored turn: ${variant}`,
    act: async (scene) => {
      await scene.start()
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      const key = `lucia:session:${scene.cloud.operators[0]?.id}:${sessionId}`
      await scene.cloud.upstash.command('LPUSH', key, ...entries)
      const reply = await scene.ask({ sessionId })
      scene.require('it was overwritten', (await keptIn(scene, key)) > entries.length)
      for (const entry of entries) await scene.cloud.upstash.command('LREM', key, 0, entry)
      return reply
    },
    expect: {
      degraded: told.some((name) => name.includes('redis')) ? ['continuity'] : [],
      withinMs: 1_500,
      events: told,
      ...(id === 'DC-02' && { trails: Object.fromEntries(told.map((name) => [name, ['redis recall ok']])) }),
    },
  }
}

const keptIn = async ({ cloud }: Scene, key: string) => Number(await cloud.upstash.command('LLEN', key))
const words = planted.storedTurn
const newer = JSON.stringify({ v: 9, said: words })

export const dataRows: Row[] = [
  remembered('DC-01', 'JSON that is cut', {
    entries: [`{"v":1,"id":"x","message":"${words}`],
    told: ['error session|corrupt|answer'],
  }),
  remembered('DC-02', 'another shape', {
    entries: [`{"v":1,"message":"${words}"}`],
    told: ['error session|corrupt|answer'],
  }),
  remembered('DC-02', 'a newer version', { entries: [newer], told: ['error session|schema|answer'] }),
  remembered('DC-03', 'the keys __proto__ and constructor', {
    entries: ['{"v":1,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'],
    told: ['error session|corrupt|answer'],
  }),
  {
    id: 'DC-03',
    variant: 'in a body',
    fault: 'the key __proto__ in a body',
    act: async (scene) => {
      await scene.start()
      const reply = await scene.ask({
        text: '{"message":"What matters most right now?","__proto__":{"admin":true}}',
      })
      scene.require('the model was asked', scene.cloud.openai.requests.total() === 0)
      return reply
    },
    expect: { status: 400, code: 'request.invalid', events: [] },
    argued:
      'Refused and not ignored, as every field that nobody knows. Measured: 400 with the field’s name, and no vendor asked.',
  },
  {
    id: 'DC-05',
    variant: '10,000 turns',
    fault: 'a session of 10,000 turns',
    act: async (scene) => {
      await scene.start()
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      const key = `lucia:session:${scene.cloud.operators[0]?.id}:${sessionId}`
      const [first = ''] = (await scene.cloud.upstash.command('LRANGE', key, 0, 0)) as string[]
      for (let at = 0; at < 20; at += 1) {
        const many = Array.from({ length: 500 }, (_, number) =>
          first.replace('"id":"', `"id":"${at}-${number}-`),
        )
        await scene.cloud.upstash.command('LPUSH', key, ...many)
      }
      const reply = await scene.ask({ sessionId })
      scene.require('more than a hundred are kept', (await keptIn(scene, key)) === 100)
      await scene.cloud.upstash.command('LTRIM', key, -2, -1)
      return reply
    },
    expect: { degraded: [], withinMs: 1_500, events: [] },
    argued: 'No warning: the last eight are read and the last hundred kept, however many there are.',
  },
  remembered('DC-05', '5 MB in one turn', {
    entries: [`"${'x'.repeat(5_000_000)}"`],
    told: ['error redis|too_large|recall'],
  }),
  ...[null, 'NaN', -5, 1e308, 2 ** 60, '12,50'].map(
    (amount): Row => ({
      id: 'DC-06',
      variant: String(amount),
      fault: `an amount of ${amount}`,
      spoil: { ...answering([{ ...row, amount }]), headers: json },
      act: async (scene) => {
        const reply = await scene.ask({ message: 'Show payment risks I need to handle now.' })
        scene.require(
          'a number was made up',
          reply.body.items?.every((item) => item.amount === undefined),
        )
        return reply
      },
      expect: {
        events: amount === null ? [] : [unreadable],
        ...(amount !== null && { trails: { [unreadable]: ['understood', 'supabase open_items ok'] } }),
        degraded: [],
      },
    }),
  ),
  {
    id: 'DC-08',
    fault: 'a severity and a status that nobody knows',
    spoil: {
      ...answering([{ ...row, kind: 'maintenance', severity: 'weird', status: 'odd', amount: null }]),
      headers: json,
    },
    act: async (scene) => {
      const reply = await scene.ask()
      scene.require('the row was dropped', reply.body.items?.length === 1)
      return reply
    },
    expect: {
      degraded: [],
      events: [
        'warning data|unknown_enum|maintenance.severity',
        'warning data|unknown_enum|maintenance.status',
      ],
    },
  },
  {
    id: 'DC-09',
    fault: 'the same id twice',
    spoil: { ...answering([row, row]), headers: json },
    act: async (scene) => {
      const reply = await scene.ask()
      scene.require('shown twice', reply.body.items?.length === 1)
      return reply
    },
    expect: { degraded: [], events: [] },
  },
  {
    id: 'DC-10',
    fault: 'a record with 700 kB of text, bidi and control characters',
    spoil: { ...answering([{ ...row, title: `Deposit\u202e\u0007 ${'x'.repeat(700_000)}` }]), headers: json },
    act: async (scene) => {
      const reply = await scene.ask()
      scene.require('the answer grew with it', reply.text.length < 10_000)
      scene.require(
        'control characters were passed on',
        !reply.text.includes('\u202e') && !reply.text.includes('\u0007'),
      )
      return reply
    },
    expect: { degraded: [], events: [] },
  },
]
