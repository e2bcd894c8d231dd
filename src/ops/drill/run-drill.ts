import { setTimeout as sleep } from 'node:timers/promises'
import type { FocusReply } from '../focus-client.ts'
import { findAnswer } from '../validation/expectation.ts'
import type { Drill } from './drills.ts'
import { judgeReply, judgeTold, nameOf, sayEvent, sayReply } from './judge-drill.ts'
import type { LocalCloud, ToldEvent } from './local-cloud.ts'

export type Drilled = {
  part: string
  fault: string
  verdict: 'PASS' | 'FAIL'
  operator: string
  sentry: string
  /** The lines of the answer, for the page. */
  reply: string
  problems: string[]
  ms: number
}

const wellWithinMs = 90_000
const toldWithinMs = { vendor: 5_000, sentry: 100_000 }
const question = { body: { message: 'What matters most right now?' } }

/** Makes one part fail, asks as an operator, mends it, and looks at what Sentry was told. */
export async function runDrill(drill: Drill, cloud: LocalCloud): Promise<Drilled> {
  await waitUntilWell(cloud)
  const before = new Set((await cloud.events()).map(({ event_id }) => event_id))
  for (const spoil of drill.spoils) await cloud.spoil(spoil)
  const reply = await askAndMend(cloud)
  const event = drill.told ? await waitForNews(drill, { cloud, before }) : null
  const surplus = drill.told ? 0 : (await identityNews(cloud, before)).length
  const problems = [...judgeReply(drill, reply), ...judgeTold(drill, event, surplus)]
  return {
    part: drill.part,
    fault: drill.fault,
    verdict: problems.length > 0 ? 'FAIL' : 'PASS',
    operator: sayReply(reply),
    sentry: sayEvent(drill, event, before),
    reply: findAnswer(reply.text)?.reply ?? '',
    problems,
    ms: Math.round(reply.ms),
  }
}

// Counts of what failed a minute ago may still come; of keys nobody need hear.
async function identityNews(cloud: LocalCloud, before: Set<string>): Promise<ToldEvent[]> {
  const fresh = (await cloud.events()).filter(({ event_id }) => !before.has(event_id))
  return fresh.filter(({ tags }) => tags.dependency === 'clerk' || tags.dependency === 'cf_access')
}

async function askAndMend({ ask, mend }: LocalCloud): Promise<FocusReply> {
  try {
    return await ask(question)
  } finally {
    await mend()
  }
}

// A breaker that opened lets nobody through for a while: the next drill would see that and not its own fault.
async function waitUntilWell({ ask, mend }: LocalCloud): Promise<void> {
  await mend()
  const endsAt = performance.now() + wellWithinMs
  while (performance.now() < endsAt) {
    const { status, text } = await ask(question)
    if (status === 200 && findAnswer(text)?.degraded.length === 0) return
    await sleep(250)
  }
  throw new Error('the local engine does not get well between two drills: npm run doctor says what is wrong')
}

type Looking = { cloud: LocalCloud; before: Set<string> }

/**
 * The event of this drill, or an earlier one that bears the same: within a minute the failure is counted there. While
 * Sentry failed nothing but the event itself will do.
 */
async function waitForNews(drill: Drill, { cloud, before }: Looking): Promise<ToldEvent | null> {
  const isOfSentry = drill.part === 'sentry'
  const endsAt = performance.now() + (isOfSentry ? toldWithinMs.sentry : toldWithinMs.vendor)
  for (;;) {
    const same = (await cloud.events()).filter((event) => nameOf(event) === drill.told)
    const fresh = same.find(({ event_id }) => !before.has(event_id))
    const isLate = performance.now() > endsAt
    if (fresh || isLate || (same.length > 0 && !isOfSentry))
      return fresh ?? (isOfSentry ? null : (same.at(-1) ?? null))
    await sleep(100)
  }
}
