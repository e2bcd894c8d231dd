import type { RedisReply } from './redis-backend.ts'
import { type CommandTable, formatFloat } from './redis-memory-command.ts'
import type { Keyspace } from './redis-memory-keyspace.ts'
import { addScores } from './redis-memory-zadd.ts'
import { readRange } from './redis-memory-zrange.ts'

const read = (keyspace: Keyspace, key = '') => keyspace.read(key, 'zset') ?? new Map<string, number>()

export const sortedSetCommands: CommandTable = {
  zadd: { arity: -4, run: addScores },
  zrange: { arity: -4, run: readRange },
  zcard: { arity: 2, run: (keyspace, [key]) => read(keyspace, key).size },
  zscore: { arity: 3, run: (keyspace, [key, member = '']) => scoreReply(read(keyspace, key).get(member)) },
  zrem: {
    arity: -3,
    run(keyspace, [key = '', ...members]) {
      const scores = read(keyspace, key)
      const removed = members.filter((member) => scores.delete(member)).length
      if (removed > 0) keyspace.write(key, 'zset', scores)
      return removed
    },
  },
}

function scoreReply(score: number | undefined): RedisReply {
  return score === undefined ? null : formatFloat(score)
}
