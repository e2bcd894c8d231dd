import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from '@upstash/redis'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findRedisServer } from '../../local/redis-server.ts'
import { startUpstash, type Upstash } from '../../local/upstash.ts'

const backends = [['memory'], ...(findRedisServer() ? [['redis-server']] : [])] as [
  'memory' | 'redis-server',
][]
const hasServer = backends.length === 2
if (!hasServer)
  console.log('no redis-server on this machine: the contract is held by the memory backend alone')

describe.each(backends)('Upstash over %s', (backend) => {
  let upstash: Upstash
  let redis: Redis
  beforeAll(async () => {
    upstash = await startUpstash({ backend })
    redis = clientOf(upstash)
  })
  beforeEach(() => upstash.command('FLUSHALL'))
  afterAll(() => upstash.close())

  it('says what is behind it, because a test may want to know', () => {
    expect(upstash.backend).toBe(backend)
  })

  it('gives back what was set, whatever it is made of', async () => {
    const values = [{ deep: ['é😀', '"quoted"', 'a\nb'] }, 'OK', 'T0s=', '', ' blank ', 12, 'null-ish']
    for (const value of values) {
      expect(await redis.set('k', value)).toBe('OK')
      expect(await redis.get('k')).toEqual(value)
    }
  })

  it('takes a lone command as the SDK sends it, with pipelining and without', async () => {
    expect(await redis.ping()).toBe('PONG')
    expect(await clientOf(upstash, { enableAutoPipelining: true }).ping()).toBe('PONG')
    expect(upstash.requests.entries().map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/pipeline']),
    )
  })

  it('appends, trims and expires in one transaction, because a session is written so', async () => {
    const append = (turn: string) =>
      redis
        .multi()
        .rpush('lucia:session:o:s', turn)
        .ltrim('lucia:session:o:s', -3, -1)
        .expire('lucia:session:o:s', 60)
        .exec()
    const written = await Promise.all(Array.from({ length: 20 }, (_, at) => append(`turn ${at}`)))
    expect(written.every(([, trimmed, expires]) => trimmed === 'OK' && expires === 1)).toBe(true)
    expect(await redis.lrange('lucia:session:o:s', 0, -1)).toEqual(['turn 17', 'turn 18', 'turn 19'])
    expect(await redis.ttl('lucia:session:o:s')).toBeGreaterThan(50)
  })

  it('lets only the first of many claim a key, because that is what the owner of a session is', async () => {
    const claims = Array.from({ length: 25 }, (_, at) =>
      redis.set('lucia:owner:s', `o${at}`, { nx: true, ex: 60 }),
    )
    expect((await Promise.all(claims)).filter((claim) => claim === 'OK')).toHaveLength(1)
    expect(await redis.get('lucia:owner:s')).toMatch(/^o\d+$/)
  })

  it('notes the names of commands and nothing of what they carry, because a session is private', async () => {
    await redis.multi().set('lucia:owner:private', 'private').get('lucia:owner:private').exec()
    expect(upstash.requests.entries().at(-1)?.facts).toEqual({ commands: ['set', 'get'] })
    expect(JSON.stringify(upstash.requests.entries())).not.toMatch(/private|Bearer/)
  })

  it('forgets a key when its time has come', async () => {
    await redis.set('k', 'v', { px: 30 })
    expect(await redis.pttl('k')).toBeGreaterThan(-2)
    await expect.poll(() => redis.exists('k'), { interval: 5, timeout: 5_000 }).toBe(0)
    expect([await redis.get('k'), await redis.ttl('k'), await redis.type('k')]).toEqual([null, -2, 'none'])
  })

  it('finds every key by pattern exactly once, however many steps it takes', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => redis.set(`lucia:idem:${at}`, at)))
    await redis.set('other', 1)
    const found: string[] = []
    let cursor = '0'
    do {
      const [next, keys] = await redis.scan(cursor, { match: 'lucia:*', count: 20 })
      found.push(...keys)
      cursor = next
    } while (cursor !== '0')
    expect(new Set(found).size).toBe(60)
  })

  it('keeps hashes and sorted sets as the SDK reads them', async () => {
    await redis.hset('h', { lane: 'priority', count: 2 })
    expect(await redis.hgetall('h')).toEqual({ lane: 'priority', count: 2 })
    await redis.zadd('z', { score: 2, member: 'late' }, { score: 1.5, member: 'soon' })
    expect(await redis.zrange('z', 0, -1, { withScores: true })).toEqual(['soon', 1.5, 'late', 2])
  })

  it('runs a transaction to its end when one of its commands fails, because Redis does not roll back', async () => {
    await redis.set('k', 'text')
    const replies = await post(upstash, '/multi-exec', [
      ['SET', 'a', '1'],
      ['RPUSH', 'k', 'x'],
      ['INCR', 'a'],
    ])
    const wrongType = 'WRONGTYPE Operation against a key holding the wrong kind of value'
    expect(replies).toEqual({ status: 200, body: [{ result: 'OK' }, { error: wrongType }, { result: 2 }] })
  })

  it('runs nothing of a transaction that holds what cannot be queued', async () => {
    const discarded = { error: 'EXECABORT Transaction discarded because of previous errors.' }
    for (const bad of [['SET', 'a'], ['NOPE'], ['SUBSCRIBE', 'c']]) {
      expect(await post(upstash, '/multi-exec', [['SET', 'a', '1'], bad])).toEqual({
        status: 400,
        body: discarded,
      })
    }
    expect(await redis.get('a')).toBeNull()
  })

  const refusals: [title: string, path: string, body: unknown, status: number, answer: unknown][] = [
    ['a wrong arity', '/', ['GET'], 400, { error: "ERR wrong number of arguments for 'get' command" }],
    [
      'an unknown command',
      '/',
      ['NOPE', 'a'],
      400,
      { error: "ERR unknown command 'NOPE', with args beginning with: 'a' " },
    ],
    [
      'a command that needs a connection',
      '/',
      ['BLPOP', 'k', 0],
      400,
      { error: "ERR Command is not available: 'BLPOP'" },
    ],
    [
      'one bad command of a pipeline',
      '/pipeline',
      [
        ['INCR', 'n'],
        ['SELECT', 1],
        ['INCR', 'n'],
      ],
      200,
      [{ result: 1 }, { error: "ERR Command is not available: 'SELECT'" }, { result: 2 }],
    ],
    ['a body that is no command', '/', { get: 'k' }, 400, { error: 'ERR failed to parse command' }],
    [
      'a path that it does not serve',
      '/get/k',
      ['GET', 'k'],
      405,
      { error: 'ERR only POST of a command is served here' },
    ],
  ]
  it.each(refusals)("refuses %s in Redis' own words", async (_, path, body, status, answer) => {
    expect(await post(upstash, path, body)).toEqual({ status, body: answer })
  })

  it('refuses a wrong token before it looks at the command', async () => {
    await expect(clientOf({ ...upstash, token: 'wrong' }).set('k', 'v')).rejects.toThrow(/^WRONGPASS/)
    expect(await redis.get('k')).toBeNull()
  })

  it('says what Upstash says when it is told to fail', async () => {
    await upstash.faults.set({ fault: 'rate-limited', times: 1 })
    expect((await post(upstash, '/', ['GET', 'k'])).status).toBe(429)
    await upstash.faults.set({ fault: 'wrong-credentials', times: 1 })
    await expect(redis.get('k')).rejects.toThrow(/WRONGPASS/)
    expect(await redis.get('k')).toBeNull()
  })
})

describe.skipIf(!hasServer)('the redis-server behind it', () => {
  it('keeps sessions and the token over a restart, because the operator comes back to them', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lucia-upstash-'))
    const first = await startUpstash({ dataDir })
    await clientOf(first).rpush('lucia:session:o:s', 'turn 1')
    await first.close()
    const second = await startUpstash({ dataDir })
    expect(second.token).toBe(first.token)
    expect(await clientOf(second).lrange('lucia:session:o:s', 0, -1)).toEqual(['turn 1'])
    await second.close()
    await rm(dataDir, { recursive: true })
  })

  it('ends when its owner is killed, because nothing may stay behind', async () => {
    const script = `
      import { startUpstash } from '${new URL('../../local/upstash.ts', import.meta.url)}'
      const upstash = await startUpstash({ backend: 'redis-server' })
      const info = await upstash.command('INFO', 'server')
      console.log(/process_id:(\\d+)/.exec(info)[1])`
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = Number(String((await once(owner.stdout, 'data'))[0]))
    expect(isRunning(pid)).toBe(true)
    owner.kill('SIGKILL')
    await expect.poll(() => isRunning(pid), { interval: 20, timeout: 10_000 }).toBe(false)
  })
})

function clientOf({ url, token }: Pick<Upstash, 'url' | 'token'>, { enableAutoPipelining = false } = {}) {
  return new Redis({ url, token, enableAutoPipelining, retry: false })
}

async function post({ url, token }: Upstash, path: string, body: unknown) {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
