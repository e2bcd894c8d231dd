import {
  type CommandTable,
  findInteger,
  isInt64,
  RedisError,
  requireInteger,
  requirePairs,
  wouldOverflow,
} from './redis-memory-command.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

const read = (keyspace: Keyspace, key = '') => keyspace.read(key, 'hash') ?? new Map<string, string>()

export const hashCommands: CommandTable = {
  hset: {
    arity: -4,
    run(keyspace, [key = '', ...args], name) {
      const pairs = requirePairs(args, name)
      const hash = read(keyspace, key)
      const before = hash.size
      for (const [field, value] of pairs) hash.set(field, value)
      keyspace.write(key, 'hash', hash)
      return hash.size - before
    },
  },
  hsetnx: {
    arity: 4,
    run(keyspace, [key = '', field = '', value = '']) {
      const hash = read(keyspace, key)
      if (hash.has(field)) return 0
      keyspace.write(key, 'hash', hash.set(field, value))
      return 1
    },
  },
  hget: { arity: 3, run: (keyspace, [key, field = '']) => read(keyspace, key).get(field) ?? null },
  hmget: {
    arity: -3,
    run(keyspace, [key, ...fields]) {
      const hash = read(keyspace, key)
      return fields.map((field) => hash.get(field) ?? null)
    },
  },
  hgetall: { arity: 2, run: (keyspace, [key]) => [...read(keyspace, key)].flat() },
  hkeys: { arity: 2, run: (keyspace, [key]) => [...read(keyspace, key).keys()] },
  hvals: { arity: 2, run: (keyspace, [key]) => [...read(keyspace, key).values()] },
  hlen: { arity: 2, run: (keyspace, [key]) => read(keyspace, key).size },
  hexists: { arity: 3, run: (keyspace, [key, field = '']) => Number(read(keyspace, key).has(field)) },
  hdel: {
    arity: -3,
    run(keyspace, [key = '', ...fields]) {
      const hash = read(keyspace, key)
      const removed = fields.filter((field) => hash.delete(field)).length
      if (removed > 0) keyspace.write(key, 'hash', hash)
      return removed
    },
  },
  hincrby: {
    arity: 4,
    run(keyspace, [key = '', field = '', by]) {
      const step = requireInteger(by)
      const hash = read(keyspace, key)
      const current = findInteger(hash.get(field) ?? '0')
      if (current === null) throw new RedisError('ERR hash value is not an integer')
      if (!isInt64(current + step)) throw new RedisError(wouldOverflow)
      keyspace.write(key, 'hash', hash.set(field, String(current + step)))
      return Number(current + step)
    },
  },
}
