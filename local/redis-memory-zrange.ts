import type { RedisReply } from './redis-backend.ts'
import {
  formatFloat,
  RedisError,
  requireFloat,
  requireIndex,
  sliceInclusive,
  syntaxError,
} from './redis-memory-command.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'

type Scored = [member: string, score: number]
type Options = { byScore?: true; rev?: true; withScores?: true; limit?: { offset: number; count: number } }

/** ZRANGE key start stop [BYSCORE] [REV] [LIMIT offset count] [WITHSCORES] */
export function readRange(
  keyspace: Keyspace,
  [key = '', start = '', stop = '', ...words]: string[],
): RedisReply {
  const options = readOptions(words)
  const pick = options.byScore ? byScore(start, stop, options) : byRank(start, stop)
  const sorted = [...(keyspace.read(key, 'zset') ?? [])].sort(byScoreThenBytes)
  const picked = pick(options.rev ? sorted.toReversed() : sorted)
  return picked.flatMap(([member, score]) => (options.withScores ? [member, formatFloat(score)] : [member]))
}

function readOptions(words: string[]): Options {
  const options: Options = {}
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = word.toLowerCase()
    if (option === 'byscore' && !options.byScore) options.byScore = true
    else if (option === 'rev' && !options.rev) options.rev = true
    else if (option === 'withscores') options.withScores = true
    else if (option === 'limit' && rest.length >= 2) {
      options.limit = { offset: requireIndex(rest.shift()), count: requireIndex(rest.shift()) }
    } else throw new RedisError(syntaxError)
  }
  if (options.limit && !options.byScore) {
    throw new RedisError(
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    )
  }
  return options
}

function byRank(start: string, stop: string) {
  const range = [requireIndex(start), requireIndex(stop)] as const
  return (sorted: Scored[]) => sliceInclusive(sorted, ...range)
}

function byScore(start: string, stop: string, { rev, limit }: Options) {
  const [low, high] = rev ? [stop, start] : [start, stop]
  const [min, max] = [readBound(low), readBound(high)]
  return (sorted: Scored[]) => {
    const within = sorted.filter(([, score]) => {
      return (
        (min.open ? score > min.score : score >= min.score) &&
        (max.open ? score < max.score : score <= max.score)
      )
    })
    if (!limit) return within
    if (limit.offset < 0) return []
    return within.slice(limit.offset, limit.count < 0 ? undefined : limit.offset + limit.count)
  }
}

// Redis reads a bound with strtod, to which nothing at all is 0.
function readBound(text: string) {
  const open = text.startsWith('(')
  const number = open ? text.slice(1) : text
  return { open, score: number === '' ? 0 : requireFloat(number, 'ERR min or max is not a float') }
}

function byScoreThenBytes([a, scoreA]: Scored, [b, scoreB]: Scored) {
  return scoreA === scoreB ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : scoreA - scoreB
}
