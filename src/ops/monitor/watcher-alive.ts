import * as z from 'zod'
import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import { type About, probe } from '../probe.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { cronEnvironmentShape, cronShape } from '../sentry-shapes.ts'
import { silentAfterMs, watcher } from '../watcher.ts'
import { orgPath, requireProject, type Watch } from './watch.ts'

const about: About = {
  name: 'watcher alive',
  risk: 'nobody would notice that nobody looks',
  next: 'npm run monitor -- verify-loop, daily from a scheduler',
}

type Monitor = z.infer<typeof cronShape>

/** The monitor is watched by Sentry's cron monitor, which verify-loop checks in to. */
export function checkWatcher(watch: Watch): Promise<Check> {
  return probe(about, async () => {
    await requireProject(watch)
    const monitor = await findMonitor(watch)
    // A list, although the published schema says an object.
    const environments = z
      .array(cronEnvironmentShape)
      .catch([])
      .parse([monitor?.environments ?? []].flat())
    const here = environments.find(({ name }) => name === watch.target.environment)
    if (watch.flags.isLoop)
      return skipped('no-data', `this run is the watcher; last check-in ${here?.lastCheckIn ?? 'never'}`)
    if (here?.lastCheckIn) return judge(here.status ?? '', here.lastCheckIn)
    return partial('no-data', `verify-loop has never checked in for ${watch.target.environment}`)
  })
}

function judge(status: string, lastCheckIn: string): Finding {
  const silentMs = Date.now() - Date.parse(lastCheckIn)
  const facts = { lastCheckIn, status }
  const isSilent =
    silentMs > silentAfterMs || ['missed', 'missed_checkin', 'timeout', 'error'].includes(status)
  if (isSilent) return fail('evidence', `last check-in of verify-loop ${lastCheckIn}, ${status}`, { facts })
  return pass(`last check-in of verify-loop ${lastCheckIn}`, { facts })
}

async function findMonitor(watch: Watch): Promise<Monitor | null> {
  try {
    return await watch.api.get(orgPath(watch, `monitors/${watcher.slug}/`), { shape: cronShape })
  } catch (error) {
    if (error instanceof SentryApiError && error.status === 404) return null
    throw error
  }
}
