import type { RedisReply } from './redis-backend.ts'
import {
  type CommandTable,
  findInteger,
  isInt64,
  notInteger,
  ok,
  RedisError,
  requireInteger,
  requirePairs,
  wouldOverflow,
} from './redis-memory-command.ts'
import { type ExpiryUnit, requireExpiry } from './redis-memory-expiry.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'
import { set } from './redis-memory-set.ts'

export const stringCommands: CommandTable = {
  set: { arity: -3, run: set },
  setnx: { arity: 3, run: (keyspace, [key = '', value = '']) => Number(putIfAbsent(keyspace, key, value)) },
  setex: { arity: 4, run: setFor('seconds') },
  psetex: { arity: 4, run: setFor('ms') },
  get: { arity: 2, run: (keyspace, [key = '']) => keyspace.read(key, 'string') ?? null },
  getset: {
    arity: 3,
    run(keyspace, [key = '', value = '']) {
      const old = keyspace.read(key, 'string') ?? null
      put(keyspace, key, value)
      return old
    },
  },
  getdel: {
    arity: 2,
    run(keyspace, [key = '']) {
      const old = keyspace.read(key, 'string') ?? null
      keyspace.remove(key)
      return old
    },
  },
  mget: { arity: -2, run: (keyspace, keys) => keys.map((key) => readAny(keyspace, key)) },
  mset: {
    arity: -3,
    run(keyspace, args, name) {
      for (const [key, value] of requirePairs(args, name)) put(keyspace, key, value)
      return ok
    },
  },
  strlen: { arity: 2, run: (keyspace, [key = '']) => Buffer.byteLength(keyspace.read(key, 'string') ?? '') },
  append: {
    arity: 3,
    run(keyspace, [key = '', more = '']) {
      const value = (keyspace.read(key, 'string') ?? '') + more
      keyspace.write(key, 'string', value)
      return Buffer.byteLength(value)
    },
  },
  incr: { arity: 2, run: (keyspace, [key = '']) => add(keyspace, key, 1n) },
  decr: { arity: 2, run: (keyspace, [key = '']) => add(keyspace, key, -1n) },
  incrby: { arity: 3, run: (keyspace, [key = '', by]) => add(keyspace, key, requireInteger(by)) },
  decrby: {
    arity: 3,
    run(keyspace, [key = '', by]) {
      const step = -requireInteger(by)
      if (!isInt64(step)) throw new RedisError('ERR decrement would overflow')
      return add(keyspace, key, step)
    },
  },
}

function put(keyspace: Keyspace, key: string, value: string) {
  keyspace.remove(key)
  keyspace.write(key, 'string', value)
}

function putIfAbsent(keyspace: Keyspace, key: string, value: string) {
  if (keyspace.has(key)) return false
  put(keyspace, key, value)
  return true
}

function setFor(unit: ExpiryUnit) {
  return (keyspace: Keyspace, [key = '', time = '', value = '']: string[], name: string): RedisReply => {
    const expiresAtMs = requireExpiry(time, { unit, from: 'now', name })
    put(keyspace, key, value)
    keyspace.expireAt(key, expiresAtMs)
    return ok
  }
}

function readAny(keyspace: Keyspace, key: string) {
  return keyspace.typeOf(key) === 'string' ? (keyspace.read(key, 'string') ?? null) : null
}

function add(keyspace: Keyspace, key: string, step: bigint) {
  const current = findInteger(keyspace.read(key, 'string') ?? '0')
  if (current === null) throw new RedisError(notInteger)
  const sum = current + step
  if (!isInt64(sum)) throw new RedisError(wouldOverflow)
  keyspace.write(key, 'string', String(sum))
  return Number(sum)
}
