import type { ErrorEvent } from '@sentry/node'
import { scrubEvent } from './scrub.ts'

/** The scrubbed event. Where scrubbing itself fails: what cannot hold anybody's words, because the SDK would drop it all. */
export function scrubOrLess(event: ErrorEvent, _hint?: unknown, scrub = scrubEvent): ErrorEvent {
  try {
    return scrub(event)
  } catch {
    const { event_id = '', timestamp = Date.now() / 1_000, level = 'error', release, environment } = event
    const fingerprint = event.fingerprint?.filter(isWord) ?? []
    return {
      type: undefined,
      event_id,
      timestamp,
      level,
      platform: 'node',
      ...(release && { release }),
      ...(environment && { environment }),
      fingerprint,
      tags: { dependency: fingerprint[1], kind: fingerprint[2], scrubbing: 'failed' },
      exception: { values: [{ type: 'ScrubbingFailed', value: fingerprint.join(' ') }] },
    }
  }
}

function isWord(part: unknown): part is string {
  return typeof part === 'string' && /^[a-z0-9_]{1,40}$/.test(part)
}
