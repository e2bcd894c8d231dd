import type { Header } from '../report.ts'
import type { Watch } from './watch.ts'

/** What a report says of itself, once all was asked. */
export function headerOf({ target, api, startedAt }: Watch, command: string, mode: string): Header {
  const { org, project, environment, release } = target
  const { ms, warnings } = api.spent
  const durationMs = Date.now() - Date.parse(startedAt)
  const times = { startedAt, durationMs, sentryMs: Math.round(ms) }
  return { command, mode, org, project, environment, release, ...times, warnings }
}
