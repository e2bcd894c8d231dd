import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorEvent } from '@sentry/node'
import { parseEnvelope } from '../local/envelope.ts'
import type { SentryIngest } from '../local/sentry-ingest.ts'
import { taleOf } from './tale.ts'

export type Counts = Record<string, number>

/** What Sentry got or what waits for it on disk, and how many failures of each kind that stands for. */
export function accountOf(ingest: SentryIngest) {
  const events = new Map(
    [...(ingest.items('event') as ErrorEvent[]), ...onDisk(ingest)].map((event) => [event.event_id, event]),
  )
  const counts: Counts = {}
  const named = Map.groupBy(events.values(), nameOf)
  for (const event of events.values()) {
    for (const [kind, count] of Object.entries(countsOf(event))) counts[kind] = (counts[kind] ?? 0) + count
  }
  return {
    events: events.size,
    counts,
    mostAMinute: Math.max(0, ...named.values().map(mostAMinute)),
  }
}

/** Adds up what a process says of its failures, line by line. */
export function createLogCounts() {
  const counts: Counts = {}
  return {
    counts,
    hear(line: string) {
      if (!line.includes('"failures":')) return
      for (const [kind, count] of Object.entries(JSON.parse(line).failures as Counts))
        counts[kind] = (counts[kind] ?? 0) + count
    },
  }
}

function nameOf({ fingerprint = [] }: ErrorEvent): string {
  return fingerprint.slice(1).join('|')
}

function countsOf(event: ErrorEvent): Counts {
  const name = nameOf(event)
  if (name === 'telemetry|overflow|report') return event.contexts?.incident as Counts
  return { [name]: taleOf(event).count }
}

function mostAMinute(events: ErrorEvent[]): number {
  const times = events.map(({ timestamp = 0 }) => timestamp).toSorted((a, b) => a - b)
  let most = 0
  let first = 0
  for (const [last, at] of times.entries()) {
    while ((times[first] ?? at) <= at - 60) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}

// What Sentry did not take is there, waiting or among the dead.
function onDisk({ telemetryDir }: SentryIngest): ErrorEvent[] {
  const names = readdirSync(telemetryDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.env'),
  )
  const items = names.flatMap((name) => parseEnvelope(readFileSync(join(telemetryDir, name))).items)
  return items.filter(({ type }) => type === 'event').map(({ payload }) => payload as unknown as ErrorEvent)
}
