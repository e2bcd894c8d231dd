import type { Redis } from '@upstash/redis'
import type { Failure } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { runOutsideRequest } from '../telemetry/request-context.ts'
import { connectUpstash, withSignal } from './upstash-client.ts'
import { createClassify } from './vendor-failure.ts'

export type UpstashConfig = { url: string; token: string; ttlSeconds: number; readTurns: number }
export type SessionKey = { operatorId: string; sessionId: string }

// More than are ever read: what somebody says at once from two places is all kept.
const keptTurns = 100
const stepMs = 1_000
const claimSeconds = 30
const keepAnswerSeconds = 600

/** Conversations and given answers. Keys hold the operator, so that nobody's words can be found by another. */
export function createUpstash(config: UpstashConfig, guard: Guard) {
  const redis = connectUpstash({ ...config, timeoutMs: stepMs })
  const ask: Ask = (operation, retry, run, { isRepeat = false } = {}) =>
    guard({ dependency: 'redis', operation, timeoutMs: stepMs, retry, isRepeat, classify }, (signal) =>
      withSignal(signal, run),
    )
  return {
    ...sessionsIn(redis, ask, config),
    ...answersIn(redis, ask),
    ping: () => ask('ping', 'read', () => redis.ping()),
  }
}

type Ask = <T>(
  operation: string,
  retry: 'read' | 'idempotent',
  run: () => Promise<T>,
  again?: { isRepeat?: boolean },
) => Promise<T>

function sessionsIn(redis: Redis, ask: Ask, { ttlSeconds, readTurns }: UpstashConfig) {
  return {
    recall: (key: SessionKey) =>
      ask('recall', 'read', async () => {
        const [entries, owner] = await redis
          .pipeline()
          .lrange(sessionKey(key), -readTurns, -1)
          .get(ownerKey(key))
          .exec<[unknown[], string | null]>()
        return { entries, owner }
      }),

    // Taking the same entry out before it is added makes asking twice the same as asking once.
    append: (key: SessionKey, entry: string, again: { isRepeat?: boolean } = {}) => {
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

// A client that left will ask again under the same name: it must find the answer, or the name free.
function answersIn(redis: Redis, ask: Ask) {
  return {
    /** The answer under this name so far, or null where the name was free and is now taken. */
    claim: (operatorId: string, name: string, entry: string) =>
      ask('claim', 'idempotent', () => claimIn(redis, answerKey(operatorId, name), entry)),
    findAnswer: (operatorId: string, name: string) =>
      ask('find_answer', 'read', () => redis.get<string>(answerKey(operatorId, name))),
    keepAnswer: (operatorId: string, name: string, entry: string) =>
      runOutsideRequest(() =>
        ask('keep_answer', 'idempotent', () =>
          redis.set(answerKey(operatorId, name), entry, { ex: keepAnswerSeconds }),
        ),
      ),
    giveUp: (operatorId: string, name: string) =>
      runOutsideRequest(() => ask('give_up', 'idempotent', () => redis.del(answerKey(operatorId, name)))),
  }
}

// What stood in the way can be gone a moment later: then the name is free for whoever takes it first.
async function claimIn(redis: Redis, key: string, entry: string): Promise<string | null> {
  const taken = await redis.set(key, entry, { nx: true, ex: claimSeconds })
  if (taken !== null) return null
  return (await redis.get<string>(key)) ?? claimIn(redis, key, entry)
}

function sessionKey({ operatorId, sessionId }: SessionKey): string {
  return `lucia:session:${encodeURIComponent(operatorId)}:${sessionId}`
}

function ownerKey({ sessionId }: SessionKey): string {
  return `lucia:owner:${sessionId}`
}

function answerKey(operatorId: string, name: string): string {
  return `lucia:idem:${encodeURIComponent(operatorId)}:${name}`
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
