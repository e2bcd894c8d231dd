import type { ErrorEvent } from '@sentry/node'
import { scrubEvent } from './scrub.ts'

/** The SDK drops an event whose scrubber throws: it is told all the same, by what is certainly not private. */
export function scrubOrLess(event: ErrorEvent): ErrorEvent {
  try {
    return scrubEvent(event)
  } catch {
    return leastOf(event)
  }
}

function leastOf({
  event_id,
  timestamp,
  platform,
  level,
  release,
  environment,
  tags = {},
}: ErrorEvent): ErrorEvent {
  const { dependency, kind, operation } = tags
  const isSafe = [dependency, kind, operation].every((tag) => /^[\w. ]{1,100}$/.test(String(tag)))
  const names = isSafe
    ? { dependency, kind, operation }
    : { dependency: 'telemetry', kind: 'scrub', operation: 'event' }
  const known = Object.entries({ event_id, timestamp, platform, level, release, environment })
  return {
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
    type: undefined,
    tags: names,
    fingerprint: ['lucia', String(names.dependency), String(names.kind), String(names.operation)],
    exception: { values: [{ type: 'Unscrubbed', value: 'withheld: the event could not be scrubbed' }] },
  }
}
