import { setTimeout as sleep } from 'node:timers/promises'
import { dependencies } from '../../errors.ts'
import type { FocusReply } from '../focus-client.ts'
import type { SentryApi } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { foundEventShape } from '../sentry-shapes.ts'
import { Blocked } from '../validate/blocked.ts'
import type { Credentials } from '../validate/credentials.ts'
import { createHostedProbe } from '../validate/hosted-probe.ts'
import { sentryUrlOf } from '../validate/sentry-link.ts'
import type { Drilled, Heard } from './drilled.ts'

export type HostedDrill = {
  baseUrl: string
  credentials: Credentials
  api: SentryApi
  org: string
  project: string
  /** How long an event may take to become visible. */
  boundMs: number
  progress: (text: string) => void
}

const seams = [...dependencies, 'engine']

/** Provokes one labelled failure for each seam of a hosted engine, and reads each event back. */
export async function drillHosted(drill: HostedDrill): Promise<Drilled[]> {
  const { baseUrl, credentials, progress } = drill
  const probe = createHostedProbe({
    baseUrl,
    credentials,
    timeoutMs: 15_000,
    onWait: () => progress('waiting'),
  })
  const drilled: Drilled[] = []
  for (const seam of seams) {
    progress(`drilling ${seam}`)
    const reply = await probe.visit({ path: '/admin/drill', body: { seam } })
    if (reply.status === 404) throw new Blocked('drills are off there: LUCIA_DRILLS is not on')
    drilled.push(await judge(seam, reply, drill))
  }
  return drilled
}

async function judge(seam: string, reply: FocusReply, drill: HostedDrill): Promise<Drilled> {
  const { api, org, project } = drill
  const expected = seam === 'engine' ? 500 : 503
  const eventId = /"eventId":"([0-9a-f]{32})"/.exec(reply.text)?.[1]
  const seen = eventId ? await readBack(eventId, drill) : null
  const problems = [
    reply.status !== expected && `answered ${reply.status} and not ${expected}`,
    /nothing is wrong/.test(reply.text) && 'the answer tells what was thrown',
    !eventId && 'the answer names no event',
    eventId && seen === null && `Sentry does not show ${eventId}`,
    seen !== null && !isLabelled(seen, seam) && `Sentry shows it under ${seen.dependency}|${seen.operation}`,
  ].filter((problem) => typeof problem === 'string')
  return {
    chapter: 'Seams',
    id: seam,
    fault: 'drill',
    verdict: problems.length > 0 ? 'FAIL' : 'PASS',
    operator: { status: reply.status, outcome: '', reply: '', ms: Math.round(reply.ms) },
    sentry: seen ? [heardOf(seen, sentryUrlOf(reply, { baseUrl: api.baseUrl, org, project }))] : [],
    why: '',
    problems,
    tries: 1,
  }
}

function heardOf({ level, dependency, kind, operation }: Tags, url: string | null): Heard {
  return { name: `${level} ${dependency}|${kind}|${operation}`, failures: 1, tags: {}, url }
}

type Tags = Record<string, string | null | undefined>

async function readBack(eventId: string, { api, org, boundMs }: HostedDrill): Promise<Tags | null> {
  const endsAt = performance.now() + boundMs
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 4_000)) {
    const tags = await findTags(eventId, { api, org })
    if (tags || performance.now() + pauseMs > endsAt) return tags
    await sleep(pauseMs)
  }
}

async function findTags(
  eventId: string,
  { api, org }: Pick<HostedDrill, 'api' | 'org'>,
): Promise<Tags | null> {
  try {
    const path = `/api/0/organizations/${encodeURIComponent(org)}/eventids/${eventId}/`
    const { event } = await api.get(path, { shape: foundEventShape })
    return Object.fromEntries((event.tags ?? []).map(({ key, value }) => [key, value]))
  } catch (error) {
    if (error instanceof SentryApiError && error.status === 404) return null
    throw error
  }
}

function isLabelled({ dependency, operation }: Tags, seam: string): boolean {
  return seam === 'engine' ? dependency === 'app' : dependency === seam && operation === 'drill'
}
