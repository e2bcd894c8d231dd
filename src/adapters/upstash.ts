import { AsyncLocalStorage } from 'node:async_hooks'
import { Redis } from '@upstash/redis'
import type { Failure } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { createClassify } from './vendor-failure.ts'
import { vendorFetch } from './vendor-fetch.ts'
import { VendorReply } from './vendor-reply.ts'

export type UpstashConfig = { url: string; token: string; ttlSeconds: number; readTurns: number }
export type SessionKey = { operatorId: string; sessionId: string }

// More than are ever read: what somebody says at once from two places is all kept.
const keptTurns = 100
const stepMs = 1_000
const claimSeconds = 30
const keepAnswerSeconds = 600

/** Conversations and given answers. Keys hold the operator, so that nobody's words can be found by another. */
export function createUpstash(config: UpstashConfig, guard: Guard) {
  const redis = connect(config)
  const ask = <T>(operation: string, retry: 'read' | 'idempotent', run: () => Promise<T>) =>
    guard({ dependency: 'redis', operation, timeoutMs: stepMs, retry, classify }, (signal) =>
      currentSignal.run(signal, run),
    )

  return {
    recall: (key: SessionKey) =>
      ask('recall', 'read', async () => {
        const [entries, owner] = await redis
          .pipeline()
          .lrange(sessionKey(key), -config.readTurns, -1)
          .get(ownerKey(key))
          .exec<[unknown[], string | null]>()
        return { entries, owner }
      }),

    // Taking the same entry out before it is added makes asking twice the same as asking once.
    append: (key: SessionKey, entry: string) =>
      ask('remember', 'idempotent', () =>
        redis
          .multi()
          .lrem(sessionKey(key), 0, entry)
          .rpush(sessionKey(key), entry)
          .ltrim(sessionKey(key), -keptTurns, -1)
          .expire(sessionKey(key), config.ttlSeconds)
          .set(ownerKey(key), key.operatorId, { nx: true, ex: config.ttlSeconds })
          .expire(ownerKey(key), config.ttlSeconds)
          .exec(),
      ),

    /** The answer under this name so far, or null where the name was free and is now taken. */
    claim: (operatorId: string, name: string, entry: string) =>
      ask('claim', 'idempotent', async () => {
        const key = answerKey(operatorId, name)
        const taken = await redis.set(key, entry, { nx: true, ex: claimSeconds })
        return taken === null ? await redis.get<string>(key) : null
      }),
    findAnswer: (operatorId: string, name: string) =>
      ask('find_answer', 'read', () => redis.get<string>(answerKey(operatorId, name))),
    keepAnswer: (operatorId: string, name: string, entry: string) =>
      ask('keep_answer', 'idempotent', () =>
        redis.set(answerKey(operatorId, name), entry, { ex: keepAnswerSeconds }),
      ),
    giveUp: (operatorId: string, name: string) =>
      ask('give_up', 'idempotent', () => redis.del(answerKey(operatorId, name))),
    ping: () => ask('ping', 'read', () => redis.ping()),
  }
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

const currentSignal = new AsyncLocalStorage<AbortSignal>()

// The client's own HTTP retries, hides the status, resolves null after an abort and quotes commands in its errors.
function connect({ url, token }: UpstashConfig): Redis {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  async function request<T>({ path = [], body }: { path?: string[]; body?: unknown }): Promise<T> {
    const signal = currentSignal.getStore() ?? AbortSignal.timeout(stepMs)
    const response = await vendorFetch([url, ...path].join('/'), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
    })
    return requireResults(await response.json(), response.status) as T
  }
  // Texts stay texts: what looks like a number or an object is for the reader to decide.
  return Object.assign(new Redis({ request }), {
    opts: { automaticDeserialization: false },
    enableAutoPipelining: false,
  })
}

// In a pipeline a command can fail alone, under a status of 200.
function requireResults(body: unknown, status: number): unknown {
  const replies = Array.isArray(body) ? body : [body]
  for (const reply of replies) {
    if (typeof reply !== 'object' || reply === null) throw new VendorReply({ status, kind: 'bad_response' })
    if ('error' in reply && reply.error)
      throw new VendorReply({ status: 400, vendorCode: String(reply.error).match(/^[A-Z]+/)?.[0] })
    if (!('result' in reply)) throw new VendorReply({ status, kind: 'bad_response' })
  }
  return body
}

const byWord: [word: RegExp, failure: Failure][] = [
  [/^(WRONGPASS|NOAUTH)/, { kind: 'auth' }],
  [/^NOPERM/, { kind: 'permission' }],
  [/max request size/, { kind: 'too_large' }],
  [/^OOM|max requests|quota|max daily/, { kind: 'quota' }],
  [/^READONLY/, { kind: 'readonly', retryable: 'always' }],
  [/^WRONGTYPE/, { kind: 'schema' }],
]

const classify = createClassify(({ vendorCode = '' }) => byWord.find(([word]) => word.test(vendorCode))?.[1])
