import type { Redis } from '@upstash/redis'
import { runOutsideRequest } from '../telemetry/request-context.ts'
import { type Ask, textOrNull } from './upstash-client.ts'
import { VendorReply } from './vendor-reply.ts'

const claimSeconds = 30
const keepAnswerSeconds = 600

/** Answers by the name that their client gave them. */
export function answersIn(redis: Redis, ask: Ask) {
  return {
    /** The answer under this name so far, or null where the name was free and is now taken. */
    claim: (operatorId: string, name: string, entry: string) =>
      ask('claim', 'idempotent', () => claimIn(redis, answerKey(operatorId, name), entry)),
    findAnswer: (operatorId: string, name: string) =>
      ask('find_answer', 'read', () => getText(redis, answerKey(operatorId, name))),
    // A client that left will ask again under the same name: it must find the answer, or the name free.
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
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if ((await redis.set(key, entry, { nx: true, ex: claimSeconds })) !== null) return null
    const found = await getText(redis, key)
    if (found !== null) return found
  }
  throw new VendorReply({ status: 200, kind: 'bad_response' })
}

async function getText(redis: Redis, key: string): Promise<string | null> {
  return textOrNull.parse(await redis.get(key))
}

function answerKey(operatorId: string, name: string): string {
  return `lucia:idem:${encodeURIComponent(operatorId)}:${name}`
}
