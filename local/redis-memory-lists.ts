import type { RedisReply } from './redis-backend.ts'
import {
  type CommandTable,
  ok,
  RedisError,
  requireIndex,
  requireInteger,
  sliceInclusive,
} from './redis-memory-command.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

export const listCommands: CommandTable = {
  rpush: { arity: -3, run: (keyspace, args) => push(keyspace, args, { side: 'right' }) },
  lpush: { arity: -3, run: (keyspace, args) => push(keyspace, args, { side: 'left' }) },
  rpushx: {
    arity: -3,
    run: (keyspace, args) => push(keyspace, args, { side: 'right', onlyIfPresent: true }),
  },
  lpushx: { arity: -3, run: (keyspace, args) => push(keyspace, args, { side: 'left', onlyIfPresent: true }) },
  rpop: { arity: -2, run: pop('right') },
  lpop: { arity: -2, run: pop('left') },
  llen: { arity: 2, run: (keyspace, [key = '']) => keyspace.read(key, 'list')?.length ?? 0 },
  lindex: {
    arity: 3,
    run(keyspace, [key = '', index]) {
      const list = keyspace.read(key, 'list')
      return list?.at(requireIndexOf(list, index)) ?? null
    },
  },
  lrange: {
    arity: 4,
    run(keyspace, [key = '', first, last]) {
      const range = [requireIndex(first), requireIndex(last)] as const
      return sliceInclusive(keyspace.read(key, 'list') ?? [], ...range)
    },
  },
  ltrim: {
    arity: 4,
    run(keyspace, [key = '', first, last]) {
      const range = [requireIndex(first), requireIndex(last)] as const
      const list = keyspace.read(key, 'list')
      if (list) keyspace.write(key, 'list', sliceInclusive(list, ...range))
      return ok
    },
  },
  lset: {
    arity: 4,
    run(keyspace, [key = '', index, value = '']) {
      const list = keyspace.read(key, 'list')
      if (!list) throw new RedisError('ERR no such key')
      const at = requireIndex(index)
      if (list.at(at) === undefined) throw new RedisError('ERR index out of range')
      list[at < 0 ? list.length + at : at] = value
      return ok
    },
  },
  lrem: { arity: 4, run: removeEqual },
}

// A list that is absent answers before its index is read.
function requireIndexOf(list: string[] | undefined, index: string | undefined) {
  return list ? requireIndex(index) : 0
}

type Push = { side: 'left' | 'right'; onlyIfPresent?: boolean }

function push(keyspace: Keyspace, [key = '', ...values]: string[], { side, onlyIfPresent }: Push) {
  const list = keyspace.read(key, 'list')
  if (!list && onlyIfPresent) return 0
  const joined = side === 'right' ? [...(list ?? []), ...values] : [...values.toReversed(), ...(list ?? [])]
  keyspace.write(key, 'list', joined)
  return joined.length
}

function pop(side: 'left' | 'right') {
  return (keyspace: Keyspace, [key = '', count, ...more]: string[], name: string): RedisReply => {
    if (more.length > 0) throw new RedisError(`ERR wrong number of arguments for '${name}' command`)
    const wanted = count === undefined ? 1 : requireCount(count)
    const list = keyspace.read(key, 'list')
    if (!list) return null
    const taken = side === 'left' ? list.slice(0, wanted) : list.toReversed().slice(0, wanted)
    const kept = Math.max(list.length - wanted, 0)
    keyspace.write(key, 'list', side === 'left' ? list.slice(wanted) : list.slice(0, kept))
    return count === undefined ? (taken[0] ?? null) : taken
  }
}

function requireCount(text: string) {
  const message = 'ERR value is out of range, must be positive'
  const count = requireInteger(text, message)
  if (count < 0n) throw new RedisError(message)
  return Number(count)
}

/** LREM: as many as the count says from the left, from the right when it is negative, all when it is 0. */
function removeEqual(keyspace: Keyspace, [key = '', count, value]: string[]) {
  const wanted = requireIndex(count)
  const list = keyspace.read(key, 'list') ?? []
  let left = wanted === 0 ? list.length : Math.abs(wanted)
  const inOrder = wanted < 0 ? list.toReversed() : list
  const kept = inOrder.filter((item) => item !== value || left-- <= 0)
  if (kept.length < list.length) keyspace.write(key, 'list', wanted < 0 ? kept.toReversed() : kept)
  return list.length - kept.length
}
