import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { planted } from '../canaries.ts'
import type { Expected, Row } from '../row.ts'
import type { Scene } from '../scene.ts'

const away = (kind: string, more: Partial<Expected> = {}): Expected => ({
  degraded: ['continuity'],
  withinMs: 1_250,
  events: [`error redis|${kind}|recall`],
  ...more,
})
const refusal = (error: string, status = 400) =>
  ({
    part: 'upstash',
    fault: 'status',
    status,
    body: { error: `${error}, command was: ["rpush","lucia:session:x","${planted.vendorCommand}"]` },
    headers: { 'x-request-id': planted.vendorHeader },
  }) as const

const turnsOf = async ({ cloud }: Scene, sessionId = '', operator = 0) =>
  (await cloud.upstash.command(
    'LRANGE',
    `lucia:session:${cloud.operators[operator]?.id}:${sessionId}`,
    0,
    -1,
  )) as string[]

export const redisRows: Row[] = [
  {
    id: 'RD-01',
    fault: 'the port is closed',
    spoil: { part: 'upstash', fault: 'refuses' },
    expect: away('connect', {
      tags: { attempts: 2 },
      trails: { 'error redis|connect|recall': ['redis recall retry connect', 'redis recall failed connect'] },
    }),
  },
  {
    id: 'RD-01',
    variant: 'known by now',
    fault: 'the port is closed since several requests, and the model fails too',
    spoil: { part: 'upstash', fault: 'refuses' },
    act: async (scene) => {
      const sessionId = scene.sessionIds()[0]
      for (let turn = 0; turn < 5; turn += 1) await scene.ask({ sessionId })
      await scene.cloud.openai.faults.set({ fault: 'status', status: 500 })
      return scene.ask({ sessionId })
    },
    expect: {
      degraded: ['continuity', 'model'],
      withinMs: 1_250,
      events: ['error redis|connect|recall', 'error openai|5xx|phrase'],
      trails: {
        'error openai|5xx|phrase': [
          'redis recall failed breaker_open',
          'understood',
          'supabase open_items ok',
          'read',
          'composed',
          'openai phrase retry 5xx',
          'openai phrase failed 5xx',
        ],
      },
    },
    because: 'Nobody waits for what is known to be away, and the story of the other failure says so.',
  },
  {
    id: 'RD-02',
    fault: 'the request is taken and never answered',
    spoil: { part: 'upstash', fault: 'never-answers' },
    expect: away('timeout', { mostAsks: 1 }),
  },
  {
    id: 'RD-03',
    fault: 'a step takes too long, once',
    spoil: { part: 'upstash', fault: 'never-answers', times: 1 },
    act: async (scene) => {
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      const reply = await scene.ask({ sessionId })
      await sleep(2_500)
      const after = await scene.ask({ sessionId })
      scene.require('the next question found another session', after.body.sessionId === sessionId)
      scene.require('a later call failed too', String(after.body.degraded) === '')
      scene.require('the memory was overwritten', (await turnsOf(scene, sessionId)).length === 3)
      return reply
    },
    expect: { degraded: [], events: ['error redis|timeout|remember'] },
    because:
      'The client resolves null after an abort, and an empty memory would be written over the real one.',
  },
  {
    id: 'RD-04',
    fault: 'the headers come, and the body never does',
    wire: { part: 'upstash', mode: 'stall-in-body' },
    expect: away('timeout'),
  },
  {
    id: 'RD-05',
    fault: 'a write is done, and the connection cut before it is confirmed',
    wire: { part: 'upstash', mode: 'cut-after-work' },
    ask: { sessionId: undefined },
    expect: { degraded: ['continuity'], withinMs: 1_250, events: ['error redis|reset|remember'] },
    argued:
      'An error and not a warning: whether the turn is kept is not known when the answer goes out. It is written again, and taking the same entry out first makes twice the same as once. Measured: one entry in the list for each turn, after two writes of one of them.',
  },
  {
    id: 'RD-06',
    fault: '401 WRONGPASS, with the command in its message',
    spoil: refusal('WRONGPASS invalid or missing auth token', 401),
    expect: away('auth', { tags: { page: true, upstream_status: 401 }, mostAsks: 1 }),
  },
  {
    id: 'RD-07',
    fault: '401 while two sessions are written at once',
    spoil: refusal('WRONGPASS invalid or missing auth token', 401),
    act: async (scene) => {
      const [mine, other] = await Promise.all([scene.ask(), scene.ask({ operator: 1 })])
      scene.require('the other operator was not answered', other.status === 200)
      return mine
    },
    expect: { degraded: ['continuity'], withinMs: 1_250, events: ['error redis|auth|remember'] },
    because: 'Commands of two requests never travel together.',
  },
  {
    id: 'RD-08',
    fault: '400 NOPERM, the token may only read',
    spoil: refusal('NOPERM this user has no permissions to run the command'),
    expect: away('permission', { mostAsks: 1 }),
    argued:
      'The engine starts all the same: memory is a courtesy, and a start that it could prevent would be an outage. It is told at the first write.',
  },
  {
    id: 'RD-09',
    fault: '400, the month’s requests are used up',
    spoil: refusal('ERR max requests limit exceeded'),
    expect: away('quota', { tags: { page: true }, mostAsks: 1 }),
  },
  {
    id: 'RD-10',
    fault: '400, the request is too large',
    spoil: refusal('ERR max request size exceeded'),
    expect: away('too_large', { mostAsks: 1 }),
    argued:
      'An error and not a warning: a turn is cut to a few kB before it is written, so that this says the plan is wrong and not the turn.',
  },
  {
    id: 'RD-11',
    variant: 'OOM',
    fault: '400 OOM',
    spoil: refusal('OOM command not allowed when used memory > maxmemory'),
    expect: away('quota', { mostAsks: 1 }),
  },
  {
    id: 'RD-11',
    variant: 'capacity',
    fault: '400, the capacity is used up',
    spoil: refusal('ERR DB capacity quota exceeded'),
    expect: away('quota', { mostAsks: 1 }),
  },
  {
    id: 'RD-12',
    fault: '400 READONLY',
    spoil: refusal('READONLY You cannot write against a read only replica'),
    expect: away('readonly', { mostAsks: 2 }),
  },
  {
    id: 'RD-14',
    variant: '200',
    fault: '200 with a page of HTML',
    spoil: {
      part: 'upstash',
      fault: 'status',
      status: 200,
      body: `<html>${planted.vendorPage}</html>`,
      headers: { 'content-type': 'text/html' },
    },
    expect: away('bad_response', { mostAsks: 1 }),
  },
  {
    id: 'RD-14',
    variant: '502',
    fault: '502 with a page of HTML',
    spoil: {
      part: 'upstash',
      fault: 'status',
      status: 502,
      body: `<html>${planted.vendorPage}</html>`,
      headers: { 'content-type': 'text/html' },
    },
    expect: away('5xx', { mostAsks: 2 }),
    argued:
      'Told by its status, as every 502: whoever looks has the same to do whether a page came with it or not.',
  },
  {
    id: 'RD-15',
    fault: '429, too many requests',
    spoil: { part: 'upstash', fault: 'rate-limited' },
    expect: away('rate_limit', { events: ['warning redis|rate_limit|recall'], mostAsks: 1 }),
  },
  {
    id: 'RD-17',
    fault: 'two turns of one session at once',
    act: async (scene) => {
      await scene.start()
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      const replies = await Promise.all(Array.from({ length: 10 }, () => scene.ask({ sessionId })))
      scene.require('a turn was lost', (await turnsOf(scene, sessionId)).length === 11)
      return replies[0]
    },
    expect: { degraded: [], events: [] },
  },
  {
    id: 'RD-18',
    fault: 'memory fails when the answer is there already',
    act: async (scene) => {
      const { openai, upstash } = scene.cloud
      await scene.start()
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      openai.answerWith(() => {
        void upstash.faults.set({ fault: 'status', status: 500 })
        return { text: '{"reply":"x"}' }
      })
      const reply = await scene.ask({ sessionId })
      scene.require('written although nothing could be', (await turnsOf(scene, sessionId)).length === 1)
      await upstash.faults.clear()
      await sleep(2_500)
      scene.require('not written when it was back', (await turnsOf(scene, sessionId)).length === 2)
      return reply
    },
    expect: {
      degraded: ['continuity'],
      withinMs: 1_500,
      events: ['error redis|5xx|remember', 'warning model|ungrounded|answer'],
      trails: {
        'error redis|5xx|remember': [
          'redis recall ok',
          'recalled',
          'understood',
          'supabase open_items ok',
          'read',
          'composed',
          'openai phrase ok',
          'grounded',
          'redis remember failed 5xx',
        ],
      },
    },
    because:
      'The answer goes out, and the turn is written as soon as it can be. The warning is the proof’s own: its model says “x”.',
  },
  {
    id: 'RD-19',
    fault: 'an outage, and its end',
    act: async (scene) => {
      await scene.start()
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      await scene.cloud.upstash.faults.set({ fault: 'refuses' })
      const during = []
      for (let turn = 0; turn < 6; turn += 1)
        during.push(await scene.ask({ sessionId, message: `Any leaks in room ${turn}?` }))
      await scene.cloud.mend()
      const endsAt = performance.now() + 15_000
      while ((await turnsOf(scene, sessionId)).length < 7 && performance.now() < endsAt) await sleep(200)
      const turns = (await turnsOf(scene, sessionId)).slice(1).map((entry) => JSON.parse(entry).message)
      scene.require(
        `turns were lost or out of order: ${turns}`,
        turns.every((said, turn) => said.includes(`room ${turn}`)),
      )
      return during.at(-1)
    },
    expect: {
      degraded: ['continuity'],
      withinMs: 250,
      events: ['error redis|connect|recall', 'info redis|recovered|breaker'],
    },
  },
  {
    id: 'RD-19',
    variant: 'a foreign id',
    fault: 'an outage, asked with an id that nobody can look up',
    spoil: { part: 'upstash', fault: 'refuses' },
    cold: true,
    ask: { sessionId: randomUUID() },
    expect: {
      degraded: ['continuity'],
      withinMs: 2_500,
      events: ['error redis|connect|ping', 'error redis|connect|recall'],
    },
    because: 'The first look at the start is an operation of its own.',
  },
]
