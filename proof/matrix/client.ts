import { randomUUID } from 'node:crypto'
import { request as rawRequest } from 'node:http'
import { connect } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Question, Reply } from '../asking.ts'
import { planted } from '../canaries.ts'
import type { Row } from '../row.ts'
import type { Scene } from '../scene.ts'

const invalid = { status: 400, code: 'request.invalid', withinMs: 100, events: [] }
const secret = planted.requestBody

/** Refused before any work: asked twice, so that the first does not pay for the engine’s warming up. */
function refused(
  id: string,
  variant: string,
  { ask, expect }: { ask: Question; expect: Row['expect'] },
): Row {
  return {
    id,
    variant,
    fault: variant,
    act: async (scene) => {
      await scene.start()
      await scene.ask(ask)
      const reply = await scene.ask(ask)
      scene.require(
        'the problem is no problem+json',
        reply.headers.get('content-type')?.startsWith('application/problem+json'),
      )
      const { code, fields = [] } = reply.body
      scene.require('no field is named', code !== 'request.invalid' || fields.length > 0)
      return reply
    },
    expect: { withinMs: 50, events: [], ...expect },
  }
}

const deep = (depth: number) => `{"message":${'['.repeat(depth)}"${secret}"${']'.repeat(depth)}}`
const bodies: [string, string, string][] = [
  ['no message', '{}', 'request.invalid'],
  ['an empty message', '{"message":""}', 'request.invalid'],
  ['blanks', '{"message":"   "}', 'request.invalid'],
  ['a number', '{"message":7}', 'request.invalid'],
  ['an array as the message', `{"message":["${secret}"]}`, 'request.invalid'],
  ['an array as the body', `["${secret}"]`, 'request.invalid'],
  ['null as the body', 'null', 'json.invalid'],
  ['15,000 brackets', deep(15_000), 'json.too_deep'],
  ['a field nobody knows', `{"message":"hello","${secret}":1}`, 'request.invalid'],
]

const bytes = Buffer.alloc(50_000_000, 97)
const bombs = {
  gzip: gzipSync(bytes),
  br: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
}

async function packed(scene: Scene, encoding: string, bomb: Buffer): Promise<void> {
  const { port, hostname } = new URL(scene.url())
  const headers = {
    ...scene.cloud.operators[0]?.headers,
    'content-type': 'application/json',
    'content-encoding': encoding,
  }
  const status = await new Promise((resolve) => {
    const sent = rawRequest(
      { host: hostname, port, path: '/admin/operator-focus', method: 'POST', headers },
      (answer) => resolve(answer.statusCode),
    )
    sent.on('error', () => resolve('cut')).end(bomb)
  })
  scene.require(`a body of 50 MB in 50 kB got ${status}`, status === 415 || status === 413)
}

export const clientRows: Row[] = [
  {
    id: 'HC-01',
    fault: 'the client leaves while the model thinks',
    spoil: { part: 'openai', fault: 'never-answers' },
    act: async (scene) => {
      const leaving = new AbortController()
      const asked = scene.ask({ signal: leaving.signal }).catch(() => undefined)
      const calls = () => scene.cloud.openai.requests.entries()
      await scene.until(() => calls().length > 0)
      const leftAt = performance.now()
      leaving.abort()
      scene.require(
        'the call to the model was not ended within 350 ms',
        await scene.until(() => calls().every(({ ms }) => ms !== null), 350),
      )
      scene.require('the call ended before the client left', performance.now() > leftAt)
      await asked
      return undefined
    },
    expect: { gets: 'nothing: it is gone', events: [] },
    because: 'A client that leaves is no failure of ours.',
  },
  {
    id: 'HC-03',
    fault: 'the body comes a byte at a time',
    isLong: true,
    act: async (scene) => {
      await scene.start()
      const { port, hostname } = new URL(scene.url())
      const socket = connect(Number(port), hostname)
      socket.on('error', () => {})
      const startedAt = performance.now()
      socket.write(
        'POST /admin/operator-focus HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{',
      )
      const drip = setInterval(() => socket.write(' '), 1_000)
      await new Promise((resolve) => socket.on('close', resolve).resume())
      clearInterval(drip)
      scene.require('held for more than 16 s', performance.now() - startedAt < 16_000)
      return undefined
    },
    expect: { gets: '408, or the connection is closed', events: [] },
    because: 'Who is too slow is told so or cut off: no failure of ours.',
  },
  refused('HC-04', 'malformed JSON', {
    ask: { text: `{"message":${secret}` },
    expect: { status: 400, code: 'json.invalid' },
  }),
  refused('HC-05', 'another content type', {
    ask: { text: secret, headers: { 'content-type': 'text/plain' } },
    expect: { status: 415, code: 'body.unsupported_type' },
  }),
  refused('HC-05', 'no content type', {
    ask: { text: secret, headers: { 'content-type': '' } },
    expect: { status: 415, code: 'body.unsupported_type' },
  }),
  refused('HC-06', 'a body of 101 kB', {
    ask: { text: `{"message":"${'x'.repeat(101_000)}"}` },
    expect: { status: 413, code: 'body.too_large' },
  }),
  ...Object.entries(bombs).map(
    ([encoding, bomb]): Row => ({
      id: 'HC-06',
      variant: `a bomb, ${encoding}`,
      fault: `50 MB packed by ${encoding}`,
      act: async (scene) => {
        await scene.start()
        await packed(scene, encoding, bomb)
        return undefined
      },
      expect: { gets: '415: nothing compressed is read', events: [] },
      because: 'A refusal is an answer.',
    }),
  ),
  ...bodies.map(([variant, text, code]) =>
    refused('HC-07', variant, { ask: { text }, expect: { ...invalid, code } }),
  ),
  {
    id: 'HC-09',
    fault: 'NUL, lone surrogates, bidi, tags and 10,000 combining marks in a message',
    act: async (scene) => {
      await scene.start()
      const odd = [
        '\u0000',
        '\ud800',
        '\u202etnegru',
        '\u{e0041}\u{e0042}',
        'e\u0301'.padEnd(1_500, '\u0302'),
      ]
      const replies = []
      for (const text of odd)
        replies.push(await scene.ask({ message: `What matters most right now? ${text}` }))
      scene.require(
        'not all were answered',
        replies.every(({ status }) => status === 200 || status === 400),
      )
      return replies[0]
    },
    expect: { degraded: [], events: [] },
  },
  {
    id: 'HC-10',
    fault: 'the same request again under its Idempotency-Key',
    act: async (scene) => {
      await scene.start()
      const headers = { 'idempotency-key': `${planted.idempotencyKey}-${randomUUID()}` }
      const first = await scene.ask({ headers })
      const calls = scene.cloud.openai.requests.total()
      const again = await scene.ask({ headers })
      scene.require('answered otherwise', again.text === first.text)
      scene.require('the model was asked again', scene.cloud.openai.requests.total() === calls)
      return again
    },
    expect: { degraded: [], events: [] },
  },
  {
    id: 'HC-11',
    variant: 'another body',
    fault: 'another request under the same key',
    act: async (scene) => {
      await scene.start()
      const headers = { 'idempotency-key': `${planted.idempotencyKey}-${randomUUID()}` }
      await scene.ask({ headers })
      return scene.ask({ headers, message: 'Any leaks?' })
    },
    expect: { status: 422, code: 'idempotency.mismatch', events: [] },
  },
  {
    id: 'HC-11',
    variant: 'at once',
    fault: 'the same request while the first is being answered',
    act: async (scene) => {
      await scene.start()
      const headers = { 'idempotency-key': `${planted.idempotencyKey}-${randomUUID()}` }
      await scene.cloud.openai.faults.set({ fault: 'slow', ms: 800 })
      const [first, again] = await Promise.all([scene.ask({ headers }), scene.ask({ headers })])
      scene.require('answered otherwise', first?.text === again?.text)
      scene.require('the model was not asked once', scene.cloud.openai.requests.total() === 1)
      return again
    },
    expect: { degraded: [], events: [] },
    argued:
      'Not 409 at once: the second waits for the first and gets its answer, which is what the caller wants. 409 with Retry-After comes when nine tenths of the request’s time are over.',
  },
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) =>
    refused('HC-12', `${method} on the route`, {
      ask: { method },
      expect: { status: 405, ...(method !== 'HEAD' && { code: 'method.not_allowed' }) },
    }),
  ),
  refused('HC-12', 'a path nobody knows', {
    ask: { path: '/nothing', headers: {} },
    expect: { status: 404, code: 'route.not_found' },
  }),
  {
    id: 'HC-13',
    fault: 'far more at once than can be answered',
    isLong: true,
    act: async (scene) => {
      await scene.start({ LUCIA_OPENAI_API_KEY: '' })
      const replies: Reply[] = []
      const endsAt = performance.now() + 6_000
      const one = async () => {
        while (performance.now() < endsAt) replies.push(await scene.ask())
      }
      await Promise.all(Array.from({ length: 250 }, one))
      const shed = replies.filter(({ status }) => status === 503)
      scene.require(
        'neither answered nor turned away',
        replies.every(({ status }) => status === 200 || status === 503),
      )
      scene.require(
        'turned away without Retry-After',
        shed.every(({ headers }) => headers.has('retry-after')),
      )
      scene.require('nobody was answered', shed.length < replies.length)
      await scene.until(async () => (await scene.wrongSessions()).length === 0, 20_000)
      return undefined
    },
    expect: {
      gets: 'an answer in time, or 503 with Retry-After at once',
      among:
        /^(warning process\|overload\||error (openai|supabase|redis)\|(bulkhead|timeout|config)\||info )/,
      events: [],
    },
    argued:
      'How much is answered in time is measured where nothing else runs on the machine, as `npm run bench` does: at four times the capacity 0.99 of it is answered, and who is turned away knows after 24 ms (median).',
  },
  {
    id: 'HC-14',
    fault: 'a thousand at once while the model never answers',
    spoil: { part: 'openai', fault: 'never-answers' },
    deadlineMs: 6_000,
    act: async (scene) => {
      const replies = await Promise.all(Array.from({ length: 1_000 }, () => scene.ask()))
      const slowestMs = Math.max(...replies.map(({ ms }) => ms))
      scene.require(`the last was answered after ${Math.round(slowestMs)} ms`, slowestMs < 12_000)
      scene.require('the model was asked more than 96 times', scene.cloud.openai.requests.total() <= 96)
      const whole = replies.filter(({ status, body }) => status === 200 && body.items?.length)
      const turnedAway = replies.filter(({ status }) => status === 503)
      scene.require(
        `${whole.length} in full, ${turnedAway.length} turned away`,
        whole.length + turnedAway.length === 1_000,
      )
      await scene.mend()
      scene.require(
        'turns were not written later',
        await scene.until(async () => (await scene.wrongSessions()).length === 0, 20_000),
      )
      return whole.find(({ body }) => body.degraded?.includes('model'))
    },
    expect: {
      among: /^(error (openai|supabase|redis)\|(bulkhead|timeout)\||warning process\|overload\||info )/,
      events: [],
    },
    argued:
      'The rest need not get 503: without the model the answer is composed, at once and in full. More than one event, because more than one thing happens: calls to the model run out of time, others find no place, at the model and at the vendors before it; each is told once. Measured, on two cores that did other things too: a thousand of a thousand answered in full, half of them within 6.4 s and the last after 10.5 s, the model asked for ten.',
  },
]
