import type { RequestListener } from 'node:http'
import { createClerk } from './adapters/clerk.ts'
import { createCloudflareAccess } from './adapters/cloudflare-access.ts'
import { createOpenai } from './adapters/openai.ts'
import { createSupabase } from './adapters/supabase.ts'
import { createUpstash } from './adapters/upstash.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { createDrillRoute } from './http/drill-route.ts'
import { focusWitness as witness } from './http/focus-witness.ts'
import type { AnswerFocus } from './http/operator-focus-route.ts'
import { createRequireOperator } from './http/require-operator.ts'
import { answerOperator } from './operator-focus/answer.ts'
import { type AnswerStore, createAnswerOnce } from './operator-focus/answer-once.ts'
import { createContinuity } from './operator-focus/continuity.ts'
import { kinds } from './operator-focus/contract.ts'
import { createRecords } from './operator-focus/last-good-reading.ts'
import type { Needs } from './operator-focus/needs.ts'
import { mostTurns } from './operator-focus/session.ts'
import { understand } from './operator-focus/understand.ts'
import { createUnwrittenTurns, type Unwritten } from './operator-focus/unwritten-turns.ts'
import { createAuthWatch } from './telemetry/auth-watch.ts'
import { createGuard, type Guard } from './telemetry/guard.ts'
import { telemetryState } from './telemetry/init-sentry.ts'
import { log } from './telemetry/log.ts'
import { createReleaseHealth } from './telemetry/release-health.ts'
import { createUnconfigured } from './telemetry/unconfigured.ts'

// Of a request's time, how long it waits for another that gives the same answer: it still has to say so in time.
const patience = 0.9

export type Engine = {
  app: RequestListener
  /** A first look at each part, so that /ready knows and the first operator need not wait. */
  warmUp: () => Promise<void>
  /** Writes down what was only remembered so far. */
  finish: () => Promise<void>
}

/** Puts the engine together: which part is handed to which. */
export function wire(config: Config, isDraining: () => boolean): Engine {
  const { guard, lastSeen } = createGuard()
  const { supabase, redis, openai } = createVendors(config, guard)
  const now = () => new Date()
  const unwritten = createUnwrittenTurns(redis.append, tellLost)
  const continuity = createContinuity(redis, { unwritten, witness })
  const records = createRecords(supabase.openItems, { witness, now })
  const identity = createIdentity(config, guard)
  const releaseHealth = createReleaseHealth()
  const look = () =>
    Promise.allSettled([
      config.supabase && records.openItems([...kinds]),
      config.redis && redis.ping(),
      identity.prepare(),
    ])
  const { release, environment, sendEmail } = config.sentry
  const app = createApp({
    begin: { deadlineMs: config.requestDeadlineMs, onEnd: releaseHealth.count },
    health: {
      release,
      environment,
      isDraining,
      isReady: identity.isReady,
      lookAgain: atMostEvery(5_000, look),
      lastSeen,
      telemetry: telemetryState,
    },
    requireOperator: identity.requireOperator,
    sendEmail,
    hosts: config.allowedHosts,
    limits: config.limits,
    drill: config.drills ? createDrillRoute(guard) : undefined,
    answer: createAnswer(config, redis, {
      continuity,
      records,
      model: openai,
      witness,
      now,
      timeZone: config.timeZone,
    }),
  })
  return { app, warmUp: () => warmUp(look), finish: () => finish(unwritten, releaseHealth) }
}

function createAnswer({ requestDeadlineMs }: Config, store: AnswerStore, needs: Needs): AnswerFocus {
  const answerOnce = createAnswerOnce(store)
  const patienceMs = requestDeadlineMs * patience
  return (question, { key, request }) =>
    answerOnce({ operatorId: question.operatorId, key, request, patienceMs }, () =>
      answerOperator(question, needs),
    )
}

async function warmUp(look: () => Promise<unknown>): Promise<void> {
  // First and alone: while it computes no answer is heard, and every vendor would seem to be late.
  understand('', { turns: [] })
  await look()
}

async function finish(
  unwritten: Unwritten,
  releaseHealth: ReturnType<typeof createReleaseHealth>,
): Promise<void> {
  await unwritten.flush()
  // One that had begun already may have met the store while it was still away, and so may the breaker.
  if (unwritten.count() > 0) await unwritten.flush({ isLast: true })
  if (unwritten.count() > 0) tellLost(unwritten.count())
  releaseHealth.flush()
}

function tellLost(count: number): void {
  log.error({ count }, 'Turns were lost: they could not be written for too long')
}

function createVendors(config: Config, guard: Guard) {
  const unconfigured = createUnconfigured(guard)
  return {
    supabase: config.supabase
      ? createSupabase(config.supabase, guard)
      : unconfigured<ReturnType<typeof createSupabase>>('supabase'),
    redis: config.redis
      ? createUpstash({ ...config.redis, readTurns: mostTurns }, guard)
      : unconfigured<ReturnType<typeof createUpstash>>('redis'),
    openai: config.openai
      ? createOpenai(config.openai, guard)
      : unconfigured<ReturnType<typeof createOpenai>>('openai'),
  }
}

function createIdentity(config: Config, guard: Guard) {
  const unconfigured = createUnconfigured(guard)
  const access = config.access && createCloudflareAccess(config.access, guard)
  const clerk = config.clerk && createClerk(config.clerk, guard)
  const requireOperator = createRequireOperator({
    access,
    clerk: clerk ?? unconfigured<ReturnType<typeof createClerk>>('clerk'),
    policy: config.operators,
    watch: createAuthWatch({ mostPerMinute: config.limits.refusalsPerMinute }),
  })
  // Who cannot be recognised cannot be answered.
  const isReady = () => access?.isReady() !== false && clerk?.isReady() !== false
  return {
    requireOperator,
    isReady,
    prepare: () => Promise.allSettled([access?.prepare(), clerk?.prepare()]),
  }
}

function atMostEvery(ms: number, work: () => unknown): () => void {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - last < ms) return
    last = performance.now()
    work()
  }
}
