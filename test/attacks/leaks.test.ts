import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express from 'express'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Canary, findLeaks } from '../../proof/find-leaks.ts'
import { spellingsOf } from '../../proof/spellings.ts'
import { errorHandler } from '../../src/http/error-handler.ts'
import { scrubEvent } from '../../src/telemetry/scrub.ts'
import { until } from '../support/until.ts'
import { type Overhearing, overhear } from './overhear.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

const letters = (count = 22) =>
  [...randomBytes(count)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
const planted = {
  header: letters(),
  cookie: letters(),
  userAgent: `${letters()}/1.0`,
  referer: `https://${letters()}.example/`,
  query: letters(),
  key: letters(),
  baggage: letters(),
  question: letters(),
  email: `${letters(10)}@${letters(10)}.example`,
  phone: '+1 415 555 0142',
  card: '4111 1111 1111 1111',
  title: `Gas smell ${letters()}`,
  note: letters(),
  party: letters(),
  words: letters(),
  vendor: letters(),
  env: letters(),
}

const vendors = ['SUPABASE_URL', 'UPSTASH_REDIS_REST_URL', 'LUCIA_OPENAI_BASE_URL'] as const
const said: string[] = []
let door: TrueEngine
let ears: Record<(typeof vendors)[number], Overhearing>

// Traced, because a span could hold what an event may not.
beforeAll(async () => {
  const [records, memory, model] = await Promise.all([overhear(), overhear(), overhear()])
  ears = { SUPABASE_URL: records, UPSTASH_REDIS_REST_URL: memory, LUCIA_OPENAI_BASE_URL: model }
  door = await startTrueEngine((cloudEnv) => {
    for (const name of vendors) ears[name].passTo(cloudEnv[name] ?? '')
    return {
      SUPABASE_URL: records.url,
      UPSTASH_REDIS_REST_URL: memory.url,
      LUCIA_OPENAI_BASE_URL: `${model.url}/v1`,
      SENTRY_TRACES_SAMPLE_RATE: '1',
      SOMEBODY_ELSES_KEY: planted.env,
    }
  })
  await door.supabase.put('maintenance_issues', [
    { id: 'leak-1', title: planted.title, note: planted.note, party: planted.party, severity: 'safety' },
  ])
})
afterAll(async () => {
  await door.close()
  await Promise.all(vendors.map((name) => ears[name].close()))
})

const askAll = async (more: Record<string, string> = {}) => {
  const message = `What matters most right now? ${planted.question} ${planted.email} ${planted.phone} ${planted.card}`
  const { text } = await door.ask({
    path: `/admin/operator-focus?token=${planted.query}`,
    headers: {
      ...door.ana.headers,
      'x-custom': planted.header,
      cookie: `__session=${planted.cookie}`,
      'user-agent': planted.userAgent,
      referer: planted.referer,
      baggage: `secret=${planted.baggage}`,
      'idempotency-key': `${planted.key}${said.length}`,
      ...more,
    },
    body: JSON.stringify({ message }),
  })
  said.push(text)
}

const signatureOf = (token = '') => token.split('.').at(-1) ?? ''

function canaries(): Canary[] {
  const { openai, supabase, upstash, clerk, access, sentry, ana } = door
  const inTurns = ['to the model', 'to the memory']
  const inRecords = [...inTurns, 'answers']
  const nowhere = [
    'header',
    'cookie',
    'userAgent',
    'referer',
    'query',
    'key',
    'baggage',
    'words',
    'vendor',
    'env',
  ] as const
  return [
    ...nowhere.map((name) => ({ name, value: planted[name] })),
    ...(['question', 'email', 'phone', 'card'] as const).map((name) => ({
      name,
      value: planted[name],
      mayBeIn: inTurns,
    })),
    { name: 'title', value: planted.title, mayBeIn: inRecords },
    { name: 'note', value: planted.note },
    { name: 'party', value: planted.party, mayBeIn: inRecords },
    { name: 'key of the model', value: openai.apiKey, mayBeIn: ['to the model'] },
    { name: 'key of the records', value: supabase.serviceRoleKey, mayBeIn: ['to the records'] },
    { name: 'token of the memory', value: upstash.token, mayBeIn: ['to the memory'] },
    { name: 'key of Clerk', value: clerk.secretKey },
    { name: 'secret of the service', value: access.serviceCredentials.clientSecret },
    { name: 'key of the DSN', value: new URL(sentry.dsn).username, mayBeIn: ['envelopes', 'files'] },
    { name: 'session token', value: signatureOf(ana.headers.authorization) },
    { name: 'assertion', value: signatureOf(ana.headers['cf-access-jwt-assertion']) },
    { name: 'e-mail of the operator', value: ana.email },
  ]
}

async function filesOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = names
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

const faults = [
  ['openai', 400],
  ['openai', 500],
  ['upstash', 400],
  ['upstash', 500],
  ['supabase', 400],
  ['supabase', 500],
] as const

test('LK-01 LK-02 LK-04 what came in a request, a record, an answer or an error of a vendor is in no event, span, file, line or call that it has no business in', async () => {
  await askAll()
  door.openai.answerWith(`${planted.words} {"key":"${planted.words}"}`)
  await askAll()
  for (const [name, status] of faults) {
    const text = `ERR ${planted.vendor}, command was: ["SET","lucia:session:x","${planted.vendor}"]`
    const body = { error: text, message: text, code: 'P0001', details: text, hint: planted.vendor }
    await door[name].faults.set({ fault: 'status', status, body })
    await askAll()
    await door[name].faults.clear()
  }
  await askAll({ authorization: `Bearer ${planted.header}.${planted.cookie}.${planted.query}` })
  await until(() => door.sentry.items('event').length >= 3)
  // Spans are sent in batches, some seconds later.
  await until(() => door.sentry.items('span').length > 0, 20_000)
  // What cannot be sent waits on disk: it may hold no more.
  await door.sentry.faults.set({ fault: 'refuses' })
  await askAll({ 'user-agent': planted.env })
  const files = await filesOf(door.sentry.telemetryDir)
  await door.sentry.faults.clear()
  const sinks = {
    envelopes: door.sentry.envelopes().join('\n'),
    files,
    lines: door.engine.lines().join('\n'),
    answers: said.join('\n'),
    'to the records': ears.SUPABASE_URL.heard(),
    'to the memory': ears.UPSTASH_REDIS_REST_URL.heard(),
    'to the model': ears.LUCIA_OPENAI_BASE_URL.heard(),
  }
  expect(Object.entries(sinks).filter(([, text]) => text === '')).toEqual([])
  expect(sinks.envelopes).toMatch(/"type":"(span|transaction)"/)
  expect(findLeaks(canaries(), sinks)).toEqual([])
})

test('LK-05 no event holds the variables of a frame', () => {
  expect(door.sentry.envelopes().join('\n')).not.toMatch(/"vars":/)
})

test.each(['as it stands', 'url', 'json', 'hex', 'base64', 'halves'])(
  'the search itself finds what is there, %s',
  () => {
    const value = 'a "secret" of 22 letters'
    for (const spelling of spellingsOf(value))
      expect(findLeaks([{ name: 'it', value }], { here: `x${spelling}x` })).toEqual(['it in here'])
  },
)

test('LK-03 a secret in a line of source leaves with no line around a frame', () => {
  const secret = `sk-${letters()}`
  const line = `const key = '${secret}'`
  const frame = {
    filename: '/a.ts',
    lineno: 2,
    pre_context: [line],
    context_line: line,
    post_context: [line],
  }
  const event = {
    type: undefined,
    exception: { values: [{ type: 'Error', value: '', stacktrace: { frames: [frame] } }] },
  }
  expect(JSON.stringify(scrubEvent(event))).not.toContain(secret)
})

test('LK-07 the status and the headers that an error carries reach no client', async () => {
  const app = express().disable('x-powered-by')
  const thrown = Object.assign(new Error('x'), {
    status: 418,
    statusCode: 418,
    expose: true,
    headers: { 'x-leak': '1' },
  })
  app.use(() => {
    throw thrown
  })
  const { status, headers, text } = await request(app.use(errorHandler)).get('/')
  expect(status).toBe(500)
  expect(headers).not.toHaveProperty('x-leak')
  expect(text).not.toMatch(/418|leaks\.test|"x"/)
})
