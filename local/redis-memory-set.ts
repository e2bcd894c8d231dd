import type { RedisReply } from './redis-backend.ts'
import { ok, RedisError, syntaxError } from './redis-memory-command.ts'
import { type ExpiryUnit, requireExpiry } from './redis-memory-expiry.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

type Expiry = { unit: ExpiryUnit; from: 'now' | 'epoch'; time: string }
type Options = { only?: 'nx' | 'xx'; get?: true; expiry?: Expiry | 'keep' }

const expiries: Record<string, Omit<Expiry, 'time'>> = {
  ex: { unit: 'seconds', from: 'now' },
  px: { unit: 'ms', from: 'now' },
  exat: { unit: 'seconds', from: 'epoch' },
  pxat: { unit: 'ms', from: 'epoch' },
}

/** SET key value [NX | XX] [GET] [EX | PX | EXAT | PXAT time | KEEPTTL] */
export function set(
  keyspace: Keyspace,
  [key = '', value = '', ...words]: string[],
  name: string,
): RedisReply {
  const { only, get, expiry } = readOptions(words)
  const expiresAtMs = readExpiry(keyspace, { key, name, expiry })
  const old = get ? (keyspace.read(key, 'string') ?? null) : null
  if (only && keyspace.has(key) !== (only === 'xx')) return old
  keyspace.remove(key)
  keyspace.write(key, 'string', value)
  keyspace.expireAt(key, expiresAtMs)
  return get ? old : ok
}

function readExpiry(
  keyspace: Keyspace,
  { key, name, expiry }: { key: string; name: string; expiry: Options['expiry'] },
) {
  if (!expiry) return null
  return expiry === 'keep' ? keyspace.expiryOf(key) : requireExpiry(expiry.time, { ...expiry, name })
}

function readOptions(words: string[]): Options {
  const options: Options = {}
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    readOption(options, { option: word.toLowerCase(), rest })
  }
  return options
}

function readOption(options: Options, { option, rest }: { option: string; rest: string[] }) {
  const clock = expiries[option]
  if ((option === 'nx' || option === 'xx') && (!options.only || options.only === option))
    options.only = option
  else if (option === 'get') options.get = true
  else if (option === 'keepttl' && (!options.expiry || options.expiry === 'keep')) options.expiry = 'keep'
  else if (clock && !options.expiry && rest.length > 0)
    options.expiry = { ...clock, time: rest.shift() ?? '' }
  else throw new RedisError(syntaxError)
}
