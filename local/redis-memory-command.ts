import type { RedisReply } from './redis-backend.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

/** Arity as Redis counts it: with the name, negative for "at least". */
export type Command = {
  arity: number
  run(keyspace: Keyspace, args: string[], name: string): RedisReply
}
export type CommandTable = Record<string, Command>

export class RedisError extends Error {}

export const ok = { status: 'OK' }
export const notInteger = 'ERR value is not an integer or out of range'
export const syntaxError = 'ERR syntax error'
export const wouldOverflow = 'ERR increment or decrement would overflow'

const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n }

/** As strict as Redis: no sign but a minus, no leading zero, no blank, 64 bits. */
export function findInteger(text: string): bigint | null {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) return null
  const value = BigInt(text)
  return isInt64(value) ? value : null
}

export function requireInteger(text: string | undefined, message = notInteger): bigint {
  const value = findInteger(text ?? '')
  if (value === null) throw new RedisError(message)
  return value
}

export function requireIndex(text: string | undefined): number {
  return Number(requireInteger(text))
}

export function isInt64(value: bigint) {
  return value >= int64.min && value <= int64.max
}

export function requireFloat(text: string, message = 'ERR value is not a valid float'): number {
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new RedisError(message)
  return value
}

/** As C's %.17g, which Redis 7.0 writes: 0.1 is 0.10000000000000001. */
export function formatFloat(value: number) {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Object.is(value, -0)) return '-0'
  if (value !== 0 && Math.abs(value) < 1e-4) return tidyExponent(value.toExponential(16))
  const digits = value.toPrecision(17)
  if (digits.includes('e')) return tidyExponent(digits)
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}

function tidyExponent(text: string) {
  return text.replace(/\.?0*e/, 'e').replace(/e([+-])(\d)$/, 'e$10$2')
}

/** From first to last, both included and both counted from the end when negative. */
export function sliceInclusive<T>(items: T[], first: number, last: number): T[] {
  const from = first < 0 ? Math.max(items.length + first, 0) : first
  const to = last < 0 ? items.length + last : last
  return to < from ? [] : items.slice(from, to + 1)
}

export function pairsOf(args: string[]): [string, string][] {
  return Array.from({ length: Math.floor(args.length / 2) }, (_, at) => [
    args[2 * at] ?? '',
    args[2 * at + 1] ?? '',
  ])
}

export function requirePairs(args: string[], name: string) {
  if (args.length % 2 !== 0) throw new RedisError(`ERR wrong number of arguments for '${name}' command`)
  return pairsOf(args)
}
