import type { RedisReply } from './redis-backend.ts'
import {
  type CommandTable,
  notInteger,
  ok,
  RedisError,
  requireInteger,
  syntaxError,
} from './redis-memory-command.ts'
import { type ExpiryUnit, requireExpiry } from './redis-memory-expiry.ts'
import { globPattern } from './redis-memory-glob.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

const remove = (keyspace: Keyspace, keys: string[]) => keys.filter((key) => keyspace.remove(key)).length
const flush = (keyspace: Keyspace, args: string[]) => {
  if (args.length > 1 || !/^(a?sync)?$/i.test(args[0] ?? '')) throw new RedisError(syntaxError)
  keyspace.clear()
  return ok
}

export const keyCommands: CommandTable = {
  ping: { arity: -1, run: (_, args, name) => pong(args, name) },
  echo: { arity: 2, run: (_, [text = '']) => text },
  del: { arity: -2, run: remove },
  unlink: { arity: -2, run: remove },
  exists: { arity: -2, run: (keyspace, keys) => keys.filter(keyspace.has).length },
  type: { arity: 2, run: (keyspace, [key = '']) => ({ status: keyspace.typeOf(key) ?? 'none' }) },
  rename: {
    arity: 3,
    run(keyspace, [from = '', to = '']) {
      keyspace.rename(from, to)
      return ok
    },
  },
  expire: { arity: -3, run: expire({ unit: 'seconds', from: 'now' }) },
  pexpire: { arity: -3, run: expire({ unit: 'ms', from: 'now' }) },
  expireat: { arity: -3, run: expire({ unit: 'seconds', from: 'epoch' }) },
  pexpireat: { arity: -3, run: expire({ unit: 'ms', from: 'epoch' }) },
  ttl: {
    arity: 2,
    run: (keyspace, [key = '']) => left(keyspace, key, (ms) => Math.floor((ms + 500) / 1000)),
  },
  pttl: { arity: 2, run: (keyspace, [key = '']) => left(keyspace, key, (ms) => ms) },
  persist: {
    arity: 2,
    run(keyspace, [key = '']) {
      const had = keyspace.expiryOf(key) !== null
      keyspace.expireAt(key, null)
      return Number(had)
    },
  },
  keys: { arity: 2, run: (keyspace, [pattern = '']) => keyspace.keys().filter(globPattern(pattern)) },
  scan: { arity: -2, run: scan },
  dbsize: { arity: 1, run: (keyspace) => keyspace.keys().length },
  flushdb: { arity: -1, run: flush },
  flushall: { arity: -1, run: flush },
}

function pong(args: string[], name: string): RedisReply {
  if (args.length > 1) throw new RedisError(`ERR wrong number of arguments for '${name}' command`)
  return args[0] ?? { status: 'PONG' }
}

function left(keyspace: Keyspace, key: string, inUnit: (ms: number) => number) {
  if (!keyspace.has(key)) return -2
  const expiresAtMs = keyspace.expiryOf(key)
  return expiresAtMs === null ? -1 : inUnit(expiresAtMs - Date.now())
}

function expire(clock: { unit: ExpiryUnit; from: 'now' | 'epoch' }) {
  return (keyspace: Keyspace, [key = '', time = '', ...options]: string[], name: string) => {
    const condition = readCondition(options)
    const expiresAtMs = requireExpiry(time, { ...clock, name, allowPast: true })
    if (!keyspace.has(key) || !condition(expiresAtMs, keyspace.expiryOf(key))) return 0
    keyspace.expireAt(key, expiresAtMs)
    return 1
  }
}

type Condition = (wanted: number, current: number | null) => boolean

const conditions: Record<string, Condition> = {
  nx: (_, current) => current === null,
  xx: (_, current) => current !== null,
  gt: (wanted, current) => current !== null && wanted > current,
  lt: (wanted, current) => current === null || wanted < current,
}

function readCondition(options: string[]): Condition {
  const names = new Set(options.map((option) => option.toLowerCase()))
  const unknown = options.find((option) => !conditions[option.toLowerCase()])
  if (unknown !== undefined) throw new RedisError(`ERR Unsupported option ${unknown}`)
  if (names.has('nx') && names.size > 1) {
    throw new RedisError('ERR NX and XX, GT or LT options at the same time are not compatible')
  }
  if (names.has('gt') && names.has('lt')) {
    throw new RedisError('ERR GT and LT options at the same time are not compatible')
  }
  return (wanted, current) => [...names].every((name) => conditions[name]?.(wanted, current))
}

// All keys at once: the cursor that Redis gives back is an opaque word, and 0 means the end.
function scan(keyspace: Keyspace, [cursor = '', ...options]: string[]): RedisReply {
  if (!/^\d+$/.test(cursor)) throw new RedisError('ERR invalid cursor')
  let keys = cursor === '0' ? keyspace.keys() : []
  for (let at = 0; at < options.length; at += 2) {
    const [option = '', value] = options.slice(at, at + 2)
    if (value === undefined) throw new RedisError(syntaxError)
    keys = keys.filter(scanFilter(keyspace, option.toLowerCase(), value))
  }
  return ['0', keys]
}

function scanFilter(keyspace: Keyspace, option: string, value: string) {
  if (option === 'match') return globPattern(value)
  if (option === 'type') return (key: string) => keyspace.typeOf(key) === value.toLowerCase()
  if (option !== 'count' || requireInteger(value, notInteger) < 1n) throw new RedisError(syntaxError)
  return () => true
}
