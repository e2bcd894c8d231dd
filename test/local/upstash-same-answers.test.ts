import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RedisBackend, RedisReply } from '../../local/redis-backend.ts'
import { createRedisMemory } from '../../local/redis-memory.ts'
import { findRedisServer, startRedisServer } from '../../local/redis-server.ts'

const binary = findRedisServer()
const sequences = 5_000

const key = fc.constantFrom('a', 'b', 'c', 'é', 'session:1')
const value = fc.constantFrom(
  '',
  '0',
  '1',
  '-7',
  'x',
  'y',
  'é😀',
  ' 1',
  '01',
  '1.5',
  '9223372036854775807',
  'two\r\nlines',
)
// Versions write a score of many digits differently, so none is a member that could stand for a score.
const member = fc.constantFrom('', '0', '1', '-7', 'x', 'y', 'é😀', '1.5')
const field = fc.constantFrom('f', 'g', 'h', '')
const integer = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '-1',
  '-2',
  '-3',
  '10',
  '-100',
  '9223372036854775807',
  '-9223372036854775808',
  '9223372036854775808',
  'x',
  '1.5',
  '',
  '+1',
  '01',
  '-0',
)
const index = fc.constantFrom('0', '1', '2', '-1', '-2', '-3', '5', '-100', '100', 'x')
const lasting = fc.constantFrom(
  '50000',
  '100000',
  '1000000',
  '0',
  '-1',
  'x',
  '9223372036854775807',
  '9223372036854775',
)
const moment = fc.constantFrom('4102444800', '4102444801', '4102444900', '1', '-1', 'x')
const momentMs = fc.constantFrom('4102444800000', '4102444800001', '4102444900000', '1', 'x')
const score = fc.constantFrom('0', '1', '-1', '2', '2.5', '-0.25', '1e3', 'inf', '-inf', 'x', '', '.5', '3.')
const bound = fc.constantFrom('0', '1', '(1', '2.5', '(2.5', '-inf', '+inf', 'inf', '(inf', '-1', 'x', '(')
const pattern = fc.constantFrom(
  '*',
  'a',
  '[ab]',
  '?',
  '[^a]',
  '\\a',
  'a*',
  '[',
  '[]',
  '',
  '[a-c]',
  '[c-a]',
  '??',
  '[^]',
  '**',
  '*:*',
  's[',
  'a\\',
)
const option = (...words: string[]) => fc.constantFrom(...words, ...words.map((word) => word.toLowerCase()))

const commands: fc.Arbitrary<string[]>[] = []

/** The words that a command takes; a list stands for up to four of its kinds. */
function command(name: string, ...words: (fc.Arbitrary<string> | fc.Arbitrary<string>[])[]) {
  const parts = words.map((word) =>
    Array.isArray(word) ? fc.array(fc.oneof(...word), { maxLength: 4 }) : word.map((one) => [one]),
  )
  commands.push(fc.tuple(fc.constant([name]), ...parts).map((groups) => groups.flat()))
}

for (const name of [
  'get',
  'getdel',
  'strlen',
  'incr',
  'decr',
  'type',
  'ttl',
  'pttl',
  'persist',
  'llen',
  'lpop',
  'rpop',
  'hgetall',
  'hkeys',
  'hvals',
  'hlen',
  'zcard',
])
  command(name, key)
for (const name of ['del', 'unlink', 'exists', 'mget']) command(name, [key])
for (const name of ['incrby', 'decrby']) command(name, key, integer)
for (const name of ['lpop', 'rpop']) command(name, key, integer)
for (const name of ['rpush', 'lpush', 'rpushx', 'lpushx']) command(name, key, [value])
for (const name of ['append', 'setnx', 'getset']) command(name, key, value)
for (const name of ['lrange', 'ltrim']) command(name, key, index, index)
for (const name of ['setex', 'psetex']) command(name, key, lasting, value)
command('set', key, value)
command('set', key, value, [option('NX', 'XX', 'GET', 'KEEPTTL')])
for (const unit of ['EX', 'px'])
  command('SET', key, value, fc.constant(unit), lasting, [option('NX', 'XX', 'GET')])
command('set', key, value, fc.constant('EXAT'), moment)
command('set', key, value, fc.constant('pxat'), momentMs, [option('NX', 'EX')])
command('mset', [key, value])
for (const name of ['expire', 'pexpire']) command(name, key, lasting, [option('NX', 'XX', 'ZZ')])
command('expireat', key, moment, [option('NX', 'XX', 'GT', 'LT')])
command('pexpireat', key, momentMs, [option('NX', 'XX', 'GT', 'LT')])
command('rename', key, key)
command('keys', pattern)
command('scan', fc.constantFrom('0', 'x'), fc.constant('COUNT'), fc.constantFrom('1000', '0', 'x'))
command('scan', fc.constant('0'), fc.constant('match'), pattern, fc.constant('COUNT'), fc.constant('1000'))
command('scan', fc.constant('0'), fc.constant('TYPE'), fc.constantFrom('list', 'STRING', 'zset', 'nope'), [
  option('COUNT'),
])
command('lindex', key, index)
command('lset', key, index, value)
command('lrem', key, integer, value)
command('hset', key, [field, value])
command('hset', key, field, value)
command('hsetnx', key, field, value)
command('hget', key, field)
command('hexists', key, field)
command('hmget', key, [field])
command('hdel', key, [field])
command('hincrby', key, field, integer)
command('zadd', key, score, member, score, member)
command('zadd', key, [option('NX', 'XX', 'GT', 'LT', 'CH', 'INCR')], score, member)
command('zadd', key, [option('NX', 'CH', 'INCR'), score, member])
command('zscore', key, member)
command('zrem', key, [member])
command('zrange', key, index, index, [option('REV', 'WITHSCORES', 'LIMIT')])
command('zrange', key, bound, bound, fc.constant('BYSCORE'), [option('REV', 'WITHSCORES')])
command('zrange', key, bound, bound, fc.constant('byscore'), fc.constant('LIMIT'), index, index)
command('ping', [value])
command('echo', [value])
command('flushdb', [option('SYNC', 'ASYNC', 'NOW')])
command('Nope', [value])
command('')

const sequence = fc.array(fc.oneof(...commands), { minLength: 1, maxLength: 24 })

describe.skipIf(binary === null)('memory and redis-server', () => {
  const memory = createRedisMemory()
  let server: RedisBackend
  beforeAll(async () => {
    server = await startRedisServer(binary ?? '')
  })
  afterAll(() => server.close())

  it(`give the same answers to ${sequences} generated sequences, because tests may run on either`, async () => {
    let answered = 0
    const property = fc.asyncProperty(sequence, fc.boolean(), async (words, atOnce) => {
      // One that cannot be queued discards the rest: a long transaction would hardly ever run.
      const asked = atOnce ? words.slice(0, 4) : words
      answered += asked.length
      const [ofMemory, ofServer] = [await ask(memory, asked, atOnce), await ask(server, asked, atOnce)]
      expect(ofMemory).toEqual(alignTimes(asked, ofServer, ofMemory))
    })
    await fc.assert(property, { numRuns: sequences, seed: 20_261_120, verbose: 0 })
    expect(answered).toBeGreaterThan(sequences * 4)
  })
})

it.runIf(binary === null)('is not compared with redis-server, because this machine has none', () => {
  console.log('no redis-server on this machine: install the package redis-server to compare both backends')
})

async function ask(backend: RedisBackend, asked: string[][], atOnce: boolean): Promise<RedisReply[]> {
  await backend.run([['flushall']])
  const replies = atOnce ? await backend.transact(asked) : await backend.run(asked)
  return Array.isArray(replies)
    ? replies.map((reply, at) => inAnyOrder(asked[at]?.[0] ?? '', reply))
    : [replies]
}

// Redis promises no order for these.
function inAnyOrder(name: string, reply: RedisReply): RedisReply {
  if (!Array.isArray(reply)) return reply
  if (/^(keys|hgetall|hkeys|hvals)$/i.test(name)) return reply.toSorted()
  return /^scan$/i.test(name) ? [reply[0] ?? null, (reply[1] as string[]).toSorted()] : reply
}

// The two answer moments apart.
function alignTimes(asked: string[][], wanted: RedisReply[], given: RedisReply[]) {
  const toleranceOf: Record<string, number> = { ttl: 1, pttl: 2_000 }
  return wanted.map((reply, at) => {
    const [tolerance = 0, other] = [toleranceOf[asked[at]?.[0] ?? ''], given[at]]
    if (typeof reply !== 'number' || typeof other !== 'number' || reply <= 0) return reply
    return Math.abs(reply - other) <= tolerance ? other : reply
  })
}
