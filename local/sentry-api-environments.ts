import type { SentryState } from './sentry-api-state.ts'

/** Sentry knows an environment from the first thing that names it: an event, a session, a deploy, a check-in. */
export function environmentsOf({ issues, events, sessions, releases, monitors }: SentryState): string[] {
  const deploys = releases.flatMap((release) => release.deploys)
  const checkIns = monitors.flatMap((monitor) => monitor.checkIns)
  const all = [...issues, ...events, ...sessions, ...deploys, ...checkIns]
  return [...new Set(all.map(({ environment }) => environment))]
}
