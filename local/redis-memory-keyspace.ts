import { RedisError } from './redis-memory-command.ts'

export type Values = {
  string: string
  list: string[]
  hash: Map<string, string>
  zset: Map<string, number>
}
export type Type = keyof Values
type Entry = { type: Type; value: Values[Type]; expiresAtMs: number | null }

export type Keyspace = ReturnType<typeof createKeyspace>

/** The keys of one database: an expired key is as good as absent, a collection that has become empty is removed. */
export function createKeyspace() {
  const entries = new Map<string, Entry>()

  function find(key: string) {
    const entry = entries.get(key)
    if (entry?.expiresAtMs == null || entry.expiresAtMs > Date.now()) return entry
    entries.delete(key)
    return undefined
  }

  function read<T extends Type>(key: string, type: T): Values[T] | undefined {
    const entry = find(key)
    if (entry && entry.type !== type) {
      throw new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value')
    }
    return entry?.value as Values[T] | undefined
  }

  /** Keeps the time to live that the key has. */
  function write<T extends Type>(key: string, type: T, value: Values[T]) {
    if (isEmpty(type, value)) entries.delete(key)
    else entries.set(key, { type, value, expiresAtMs: find(key)?.expiresAtMs ?? null })
  }

  return {
    read,
    write,
    has: (key: string) => find(key) !== undefined,
    typeOf: (key: string) => find(key)?.type ?? null,
    remove: (key: string) => find(key) !== undefined && entries.delete(key),
    expiryOf: (key: string) => find(key)?.expiresAtMs ?? null,
    expireAt(key: string, expiresAtMs: number | null) {
      const entry = find(key)
      if (entry) entry.expiresAtMs = expiresAtMs
    },
    rename(from: string, to: string) {
      const entry = find(from)
      if (!entry) throw new RedisError('ERR no such key')
      entries.delete(from)
      entries.set(to, entry)
    },
    keys: () => [...entries.keys()].filter((key) => find(key)),
    clear: () => entries.clear(),
  }
}

function isEmpty(type: Type, value: Values[Type]) {
  if (type === 'string') return false
  return (Array.isArray(value) ? value.length : (value as Map<string, unknown>).size) === 0
}
