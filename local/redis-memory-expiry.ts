import { isInt64, RedisError, requireInteger } from './redis-memory-command.ts'

export type ExpiryUnit = 'seconds' | 'ms'
type Clock = { unit: ExpiryUnit; from: 'now' | 'epoch'; name: string; allowPast?: boolean }

/** The moment a key ends, in ms since the epoch, from what the command was given. */
export function requireExpiry(text: string, { unit, from, name, allowPast = false }: Clock): number {
  const given = requireInteger(text)
  const ms = unit === 'seconds' ? given * 1000n : given
  const at = from === 'now' ? ms + BigInt(Date.now()) : ms
  if (!isInt64(ms) || !isInt64(at) || (!allowPast && given <= 0n)) {
    throw new RedisError(`ERR invalid expire time in '${name}' command`)
  }
  return Number(at)
}
