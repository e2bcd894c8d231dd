import { setTimeout as sleep } from 'node:timers/promises'
import type * as z from 'zod'
import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import type { Dsn } from '../dsn.ts'
import { probe } from '../probe.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { sendEnvelope, withoutOrigin } from '../sentry-ingest.ts'
import { foundEventShape } from '../sentry-shapes.ts'
import { checkTelemetry } from './check-telemetry.ts'
import { type Provoked, provokeEvent } from './provoke-event.ts'
import { orgPath, type Watch } from './watch.ts'

/** Does the engine's own telemetry send, and does what is sent become visible? */
export async function localSmoke(watch: Watch): Promise<Check[]> {
  watch.terminal.progress("provoking an event in the engine's telemetry")
  const provoked = await provokeEvent(watch)
  const local = await probe(localEvent, () => checkTelemetry(provoked, watch.target))
  return [local, await probe(readBack, () => sendAndReadBack(watch, provoked))]
}

const localEvent = {
  name: 'local event',
  risk: 'the engine fails unseen',
  next: 'npm run monitor -- setup-preflight',
}
const readBack = {
  name: 'read back',
  risk: 'it is not known whether events become visible',
  next: 'npm run monitor -- local-smoke --send-test-event',
}

async function sendAndReadBack(watch: Watch, { envelope, event, leaks }: Provoked): Promise<Finding> {
  const { target, terminal, limits, flags } = watch
  if (!flags.sendTestEvent) return skipped('no-data', 'not asked for: nothing was sent to the real project')
  if (!envelope || !event) return fail('config', 'there is no event to send')
  if (leaks.length) return skipped('config', 'not sent: private things would have gone along')
  const { dsn } = target
  if (!dsn) return fail('config', 'SENTRY_DSN is not set or not readable')
  await sendEnvelope({
    dsn,
    envelope: withoutOrigin(envelope),
    redact: terminal.redact,
    timeoutMs: limits.timeoutMs,
  })
  return waitUntilVisible(watch, { eventId: event.event_id, dsn })
}

type Found = z.infer<typeof foundEventShape>

async function waitUntilVisible(
  watch: Watch,
  { eventId, dsn }: { eventId: string; dsn: Dsn },
): Promise<Finding> {
  const startedAt = performance.now()
  const elapsedMs = () => performance.now() - startedAt
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 4_000)) {
    const found = await findEvent(watch, eventId)
    const seconds = (elapsedMs() / 1000).toFixed(1)
    if (found) return judgeFound(found, { watch, eventId, seconds })
    if (elapsedMs() + pauseMs > watch.limits.readBackBoundMs) {
      const evidence = `ingest of project ${dsn.projectId} accepted event ${eventId}, it was not visible after ${seconds} s`
      return partial('no-data', evidence, {
        facts: { eventId },
        next: 'look at inbound filters and quota, run again',
      })
    }
    watch.terminal.progress(`waiting for event ${eventId} to become visible (${seconds} s)`)
    watch.api.spent.ms += pauseMs
    await sleep(pauseMs)
  }
}

async function findEvent(watch: Watch, eventId: string): Promise<Found | null> {
  try {
    return await watch.api.get(orgPath(watch, `eventids/${eventId}/`), { shape: foundEventShape })
  } catch (error) {
    if (error instanceof SentryApiError && error.status === 404) return null
    throw error
  }
}

type Seen = { watch: Watch; eventId: string; seconds: string }

function judgeFound(found: Found, { watch: { target }, eventId, seconds }: Seen): Finding {
  const tags = Object.fromEntries(found.event.tags?.map(({ key, value }) => [key, value]) ?? [])
  const facts = {
    eventId,
    secondsUntilVisible: Number(seconds),
    project: found.projectSlug,
    issue: found.groupId,
  }
  if (found.projectSlug !== target.project) {
    return fail('config', `the event arrived in ${found.projectSlug}, not in ${target.project}`, { facts })
  }
  const isLabelled = tags.smoke === 'true' && tags.environment === target.environment
  if (!isLabelled)
    return fail('config', `event ${eventId} is visible, but its tags are not those sent`, { facts })
  return pass(`event ${eventId} was visible after ${seconds} s`, { facts })
}
