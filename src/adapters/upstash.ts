import type { Redis } from '@upstash/redis'
import * as z from 'zod'
import type { Failure } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { answersIn } from './upstash-answers.ts'
import { type Again, type Ask, connectUpstash, textOrNull, withSignal } from './upstash-client.ts'
import { createClassify } from './vendor-failure.ts'

export type UpstashConfig = { url: string; token: string; ttlSeconds: number; readTurns: number }
export type SessionKey = { operatorId: string; sessionId: string }

// More than are ever read: what somebody says at once from two places is all kept.
const keptTurns = 100
const stepMs = 1_000

const recalled = z.tuple([z.array(z.unknown()), textOrNull])

/** Conversations and given answers. Keys hold the operator, so that nobody's words can be found by another. */
export function createUpstash(config: UpstashConfig, guard: Guard) {
  const redis = connectUpstash({ ...config, timeoutMs: stepMs })
  const ask: Ask = (operation, retry, run, again = {}) =>
    guard({ dependency: 'redis', operation, timeoutMs: stepMs, retry, ...again, classify }, (signal) =>
      withSignal(signal, run),
    )
  return {
    ...sessionsIn(redis, ask, config),
    ...answersIn(redis, ask),
    ping: () => ask('ping', 'read', () => redis.ping()),
  }
}

function sessionsIn(redis: Redis, ask: Ask, { ttlSeconds, readTurns }: UpstashConfig) {
  return {
    recall: (key: SessionKey) =>
      ask('recall', 'read', async () => {
        const replies = await redis
          .pipeline()
          .lrange(sessionKey(key), -readTurns, -1)
          .get(ownerKey(key))
          .exec()
        const [entries, owner] = recalled.parse(replies)
        return { entries, owner }
      }),

    // Taking the same entry out before it is added makes asking twice the same as asking once.
    append: (key: SessionKey, entry: string, again: Again = {}) => {
      const write = () =>
        redis
          .multi()
          .lrem(sessionKey(key), 0, entry)
          .rpush(sessionKey(key), entry)
          .ltrim(sessionKey(key), -keptTurns, -1)
          .expire(sessionKey(key), ttlSeconds)
          .set(ownerKey(key), key.operatorId, { nx: true, ex: ttlSeconds })
          .expire(ownerKey(key), ttlSeconds)
          .exec()
      return ask('remember', 'idempotent', write, again)
    },
  }
}

function sessionKey({ operatorId, sessionId }: SessionKey): string {
  return `lucia:session:${encodeURIComponent(operatorId)}:${sessionId}`
}

function ownerKey({ sessionId }: SessionKey): string {
  return `lucia:owner:${sessionId}`
}

const byWord: [word: RegExp, failure: Failure][] = [
  [/^(WRONGPASS|NOAUTH)/, { kind: 'auth' }],
  [/^NOPERM/, { kind: 'permission' }],
  [/max request size/, { kind: 'too_large' }],
  [/^OOM|max requests|quota|max daily/, { kind: 'quota' }],
  [/^READONLY/, { kind: 'readonly', retryable: 'always' }],
  [/^WRONGTYPE/, { kind: 'schema' }],
]

const classify = createClassify(({ status, vendorCode = '' }) =>
  // Upstash says "max requests limit" of a second as of a month: the status tells which.
  status === 429 ? { kind: 'rate_limit' } : byWord.find(([word]) => word.test(vendorCode))?.[1],
)
