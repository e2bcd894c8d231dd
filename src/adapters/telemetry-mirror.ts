import type { Mirror } from '../telemetry/spool/keep-mirror.ts'
import type { LifeMark } from '../telemetry/spool/life-mark.ts'
import { connectUpstash } from './upstash-client.ts'

const key = 'lucia:telemetry'
const livingKey = 'lucia:telemetry:living'
const keptSeconds = 7 * 86_400
const timeoutMs = 2_000

/** Telemetry that waits in Redis. It is not guarded: that telemetry cannot be told is nothing that telemetry could tell. */
export function createTelemetryMirror({ url, token }: { url: string; token: string }): Mirror {
  const redis = connectUpstash({ url, token, timeoutMs })
  return {
    add: async (texts) => {
      await redis
        .multi()
        .rpush(key, ...texts)
        .expire(key, keptSeconds)
        .exec()
    },
    first: (most) => redis.lrange<string>(key, 0, most - 1),
    remove: async (texts) => {
      const all = redis.pipeline()
      for (const text of texts) all.lrem(key, 1, text)
      await all.exec()
    },
    mark: async (mark) => {
      await redis
        .multi()
        .hset(livingKey, { [mark.owner]: JSON.stringify(mark) })
        .expire(livingKey, keptSeconds)
        .exec()
    },
    marks: async () => {
      const texts = (await redis.hvals(livingKey)) as string[]
      return texts.map((text): LifeMark => JSON.parse(text))
    },
    unmark: async (owner) => (await redis.hdel(livingKey, owner)) === 1,
  }
}
