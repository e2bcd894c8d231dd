import type { RedisReply } from './redis-backend.ts'
import { formatFloat, pairsOf, RedisError, requireFloat, syntaxError } from './redis-memory-command.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

type Flags = ReadonlySet<string>
const flagNames = ['nx', 'xx', 'gt', 'lt', 'ch', 'incr']

/** ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member ... */
export function addScores(keyspace: Keyspace, [key = '', ...words]: string[]): RedisReply {
  const firstPair = words.findIndex((word) => !flagNames.includes(word.toLowerCase()))
  const flags = new Set(
    words.slice(0, firstPair === -1 ? undefined : firstPair).map((word) => word.toLowerCase()),
  )
  const elements = firstPair === -1 ? [] : words.slice(firstPair)
  requireFlags(flags, elements)
  const pairs = pairsOf(elements).map(([score, member]) => ({ score: requireFloat(score), member }))
  const scores = keyspace.read(key, 'zset') ?? new Map<string, number>()
  const changes = pairs.map(({ score, member }) => addScore(scores, { score, member, flags }))
  keyspace.write(key, 'zset', scores)
  if (flags.has('incr')) return changes[0]?.change === 'none' ? null : formatFloat(changes[0]?.score ?? 0)
  const counted = flags.has('ch') ? ['added', 'updated'] : ['added']
  return changes.filter(({ change }) => counted.includes(change)).length
}

function requireFlags(flags: Flags, elements: string[]) {
  if (elements.length === 0 || elements.length % 2 !== 0) throw new RedisError(syntaxError)
  if (flags.has('nx') && flags.has('xx')) {
    throw new RedisError('ERR XX and NX options at the same time are not compatible')
  }
  if ([...flags].filter((flag) => ['nx', 'gt', 'lt'].includes(flag)).length > 1) {
    throw new RedisError('ERR GT, LT, and/or NX options at the same time are not compatible')
  }
  if (flags.has('incr') && elements.length > 2) {
    throw new RedisError('ERR INCR option supports a single increment-element pair')
  }
}

type Added = { change: 'added' | 'updated' | 'same' | 'none'; score: number }
type Adding = { score: number; member: string; flags: Flags }

function addScore(scores: Map<string, number>, { score, member, flags }: Adding): Added {
  const current = scores.get(member)
  if (flags.has(current === undefined ? 'xx' : 'nx')) return { change: 'none', score }
  const wanted = flags.has('incr') && current !== undefined ? current + score : score
  if (Number.isNaN(wanted)) throw new RedisError('ERR resulting score is not a number (NaN)')
  if (current !== undefined && isHeldBack(flags, { wanted, current }))
    return { change: 'none', score: current }
  scores.set(member, wanted)
  if (current === undefined) return { change: 'added', score: wanted }
  return { change: wanted === current ? 'same' : 'updated', score: wanted }
}

function isHeldBack(flags: Flags, { wanted, current }: { wanted: number; current: number }) {
  return (flags.has('gt') && wanted <= current) || (flags.has('lt') && wanted >= current)
}
