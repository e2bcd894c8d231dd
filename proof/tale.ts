import type { ErrorEvent } from '@sentry/node'

/** An event as a row of the proof names it. */
export type Tale = {
  name: string
  id: string
  tags: Record<string, unknown>
  /** How many failures it stands for. */
  count: number
  /** It only counts on what another event told first. */
  isSummary: boolean
  event: ErrorEvent
}

export function taleOf(event: ErrorEvent): Tale {
  const [, area, kind, operation] = event.fingerprint ?? []
  const storm = event.contexts?.storm as { suppressed_since_last?: number; total?: number } | undefined
  const count = 1 + (storm?.suppressed_since_last ?? 0)
  return {
    name: `${event.level} ${area}|${kind}|${operation}`,
    id: event.event_id ?? '',
    tags: event.tags ?? {},
    count,
    isSummary: (storm?.total ?? 1) > count,
    event,
  }
}
