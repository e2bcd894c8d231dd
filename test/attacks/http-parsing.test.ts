import { readFileSync } from 'node:fs'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRaw } from './send-raw.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine()
})
afterAll(() => door.close())

const body = '{"message":"hi"}'
const path = '/admin/operator-focus'
const json = 'Content-Type: application/json'
const identity = () => Object.entries(door.ana.headers).map(([name, value]) => `${name}: ${value}`)
const post = (lines: string[], content = body, target = path) =>
  [`POST ${target} HTTP/1.1`, ...lines, ...identity(), '', content].join('\r\n')
const send = (text: string) => door.ask({ headers: door.ana.headers, body: text })
const rssKb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${door.engine.pid}/status`, 'utf8'))?.[1])

test.each([
  ['a length and chunks at once', ['Host: a', json, 'Content-Length: 16', 'Transfer-Encoding: chunked']],
  ['two lengths', ['Host: a', json, 'Content-Length: 16', 'Content-Length: 15']],
  ['a header folded over two lines', ['Host: a', json, 'X-A: 1', ' 2', 'Content-Length: 16']],
  ['a bare line feed in a header', ['Host: a', json, 'X-A: 1\n2', 'Content-Length: 16']],
  ['a blank before the colon', ['Host: a', json, 'Content-Length : 16']],
  ['no host', [json, 'Content-Length: 16']],
  ['a negative length', ['Host: a', json, 'Content-Length: -1']],
  ['a length with a sign', ['Host: a', json, 'Content-Length: +16']],
  ['two lengths in one header', ['Host: a', json, 'Content-Length: 16, 16']],
  ['an encoding that is none', ['Host: a', json, 'Transfer-Encoding: xchunked', 'Content-Length: 16']],
  ['a lone carriage return in a header', ['Host: a', json, 'X-A: 1\r2', 'Content-Length: 16']],
  ['a piece whose length is no number', ['Host: a', json, 'Transfer-Encoding: chunked']],
  ['a length in hexadecimal', ['Host: a', json, 'Content-Length: 0x10']],
  ['a NUL in a header', ['Host: a', json, 'X-A: \0', 'Content-Length: 16']],
  ['two encodings', ['Host: a', json, 'Transfer-Encoding: chunked, identity', 'Content-Length: 16']],
])('IN-01 answers 400 to %s and closes', async (_what, lines) => {
  const before = door.work()
  expect(await sendRaw(door.port, post(lines))).toMatch(/^HTTP\/1\.1 400 /)
  expect(door.work()).toBe(before)
})

test('IN-02 a request within a body is a body', async () => {
  const inner = `GET /admin/x HTTP/1.1\r\nHost: a\r\n\r\n`
  const lines = ['Host: a', json, `Content-Length: ${inner.length}`, 'Connection: close']
  const answer = await sendRaw(door.port, post(lines, inner))
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  expect(answer).toMatch(/^HTTP\/1\.1 400 .*json\.invalid/s)
})

const bomb = Buffer.alloc(50_000_000, 0x20)
test.each([
  ['gzip', gzipSync(bomb)],
  ['br', brotliCompressSync(bomb)],
  ['zstd', zstdCompressSync(bomb)],
  ['deflate', deflateSync(bomb)],
  ['gzip, gzip', gzipSync(gzipSync(bomb))],
  ['made-up', Buffer.from(body)],
])('IN-03 answers 415 to a body packed with %s, and unpacks nothing', async (encoding, packed) => {
  const before = rssKb()
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding, ...door.ana.headers }
  const reply = await fetch(`${door.engine.url}${path}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(packed),
  })
  expect([reply.status, await reply.json()]).toEqual([
    415,
    expect.objectContaining({ code: 'body.unsupported_encoding' }),
  ])
  expect(rssKb() - before).toBeLessThan(16_000)
})

test('IN-03 answers 413 to more than 32 kB', async () => {
  expect(await send(JSON.stringify({ message: 'x'.repeat(101_000) }))).toMatchObject({ status: 413 })
  expect((await send(JSON.stringify({ message: 'x'.repeat(33_000) }))).status).toBe(413)
})

test('IN-03 answers 413 to more than 32 kB that come in pieces without a length', async () => {
  const chunk = `${(8_000).toString(16)}\r\n${' '.repeat(8_000)}\r\n`
  const head = post(['Host: a', json, 'Transfer-Encoding: chunked'], '')
  expect(await sendRaw(door.port, `${head}${chunk.repeat(13)}0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
})

test.each([
  ['IN-04', 'an array 15,000 deep', '['.repeat(15_000) + ']'.repeat(15_000)],
  ['IN-04', 'an object 5,000 deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ['IN-04', '50,000 open brackets', '['.repeat(30_000)],
  ['IN-05', 'a prototype', '{"message":"hi","__proto__":{"admin":true}}'],
  ['IN-05', 'a constructor', '{"message":"hi","constructor":{"prototype":{"admin":true}}}'],
  ['IN-07', 'an operator for a session', '{"message":"hi","sessionId":{"$gt":""}}'],
  ['IN-07', 'a list for a session', '{"message":"hi","sessionId":["a","b"]}'],
  ['IN-07', '10 kB for a session', JSON.stringify({ message: 'hi', sessionId: 'a'.repeat(10_000) })],
  ['RK-01', 'a key pattern for a session', '{"message":"hi","sessionId":"*"}'],
  ['RK-01', 'a command for a session', '{"message":"hi","sessionId":"\\r\\nFLUSHALL"}'],
  ['RK-01', 'a key for a session', '{"message":"hi","sessionId":"lucia:session:other"}'],
  ['RK-01', 'a path for a session', '{"message":"hi","sessionId":"x:../admin"}'],
  ['RK-01', 'two words for a session', '{"message":"hi","sessionId":"a b"}'],
  ['RK-01', '5 kB for a session', JSON.stringify({ message: 'hi', sessionId: 'a:'.repeat(2_500) })],
  ['IN-07', 'a number for a session', '{"message":"hi","sessionId":1}'],
  ['IN-07', 'a list for a message', '{"message":["hi"]}'],
  ['IN-05', 'a prototype in a prototype', '{"message":"hi","__proto__":{"__proto__":{"admin":true}}}'],
  ['IN-07', 'an object for a message', '{"message":{"$ne":null}}'],
  ['HC-07', 'no message', '{}'],
  ['HC-07', 'blanks for a message', '{"message":"   "}'],
  ['HC-07', 'a list', '[]'],
  ['HC-07', 'null', 'null'],
  ['HC-04', 'no JSON', '{"message":CANARY'],
])('%s answers 400 to %s', async (_id, _what, text) => {
  const before = door.work()
  const reply = await send(text)
  expect(reply.status).toBe(400)
  expect(reply.text).not.toContain('CANARY')
  expect(door.work()).toBe(before)
})

test('IN-05 a prototype in the query is nobody and nothing', async () => {
  const target = `${path}?__proto__[admin]=1&constructor[prototype][admin]=1&__proto__.admin=1`
  const reply = await door.ask({ headers: door.ana.headers, body, path: target })
  expect(reply.status).toBe(200)
  expect(reply.body).not.toHaveProperty('admin')
})

test('IN-11 a thousand clients that expect a go-ahead and never send cost nobody anything', async () => {
  const expecting = post(['Host: a', json, 'Content-Length: 16', 'Expect: 100-continue'], '')
  const all = Array.from({ length: 1_000 }, () => sendRaw(door.port, expecting, 1_500))
  expect((await send(body)).status).toBe(200)
  await Promise.all(all)
  const bogus = await sendRaw(door.port, post(['Host: a', json, 'Content-Length: 16', 'Expect: magic']))
  expect(bogus).toMatch(/^HTTP\/1\.1 (417|400) /)
})

test.each([
  [
    'a websocket',
    ['GET /admin/operator-focus HTTP/1.1', 'Host: a', 'Connection: Upgrade', 'Upgrade: websocket'],
  ],
  ['cleartext HTTP/2', ['GET / HTTP/1.1', 'Host: a', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c']],
  ['HTTP/2 by prior knowledge', ['PRI * HTTP/2.0', '', 'SM']],
  ['a tunnel', ['CONNECT evil.test:443 HTTP/1.1', 'Host: evil.test']],
  ['a trace', ['TRACE /admin/operator-focus HTTP/1.1', 'Host: a', 'X-Secret: 1']],
])('IN-12 opens no other protocol for %s', async (_what, lines) => {
  const answer = await sendRaw(door.port, [...lines], 1_500)
  expect(answer).toMatch(/^$|^HTTP\/1\.1 (400|403|404|405) /)
  expect(answer).not.toContain('X-Secret')
})

test.each([
  [400, 'a broken escape in the path', ['Host: a', json, 'Content-Length: 16'], '/admin/%zz'],
  [400, 'an overlong escape in the path', ['Host: a', json, 'Content-Length: 16'], '/admin/%c0%ae%c0%ae'],
  [415, 'UTF-7', ['Host: a', 'Content-Type: application/json; charset=utf-7', 'Content-Length: 16'], path],
  [415, 'UTF-16', ['Host: a', 'Content-Type: application/json; charset=utf-16', 'Content-Length: 16'], path],
  [415, 'two charsets', ['Host: a', `${json}; charset=utf-8; charset=utf-16`, 'Content-Length: 16'], path],
  [
    415,
    'a charset with a blank before it',
    ['Host: a', `${json}; charset =utf-16`, 'Content-Length: 16'],
    path,
  ],
  [415, 'another type', ['Host: a', 'Content-Type: text/plain', 'Content-Length: 16'], path],
  [415, 'no type', ['Host: a', 'Content-Length: 16'], path],
])('IN-13 answers %i to %s', async (status, _what, lines, target) => {
  const answer = await sendRaw(door.port, post([...lines, 'Connection: close'], body, target))
  const statuses = status === 400 ? '(400|404)' : String(status)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${statuses} `))
})

test('IN-13 answers 400 to overlong UTF-8, because two readers would read two things', async () => {
  const lines = ['Host: a', json, 'Content-Length: 16', 'Connection: close']
  expect(await sendRaw(door.port, post(lines, '{"message":"\xc0\xae"}'))).toMatch(/^HTTP\/1\.1 400 /)
})

test.each([
  'eq.1),or(status.eq.open',
  '*',
  "'; drop table payments; --",
  '?select=*&limit=1000',
  'id=in.(select id from payments)',
])('IN-14 the message %s reaches the database in no form', async (message) => {
  const reply = await send(JSON.stringify({ message: `What is urgent? ${message}` }))
  expect(reply.status).toBe(200)
  const asked = door.supabase.requests.entries()
  expect(new Set(asked.map((entry) => entry.path))).toEqual(new Set(['/rest/v1/rpc/open_items']))
})
