import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Envelope } from '../../src/telemetry/spool/envelope.ts'

/** A folder for one test file. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'lucia-spool-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'dead')
    .toSorted()
}

export function eventId(number: number): string {
  return String(number).padStart(32, '0')
}

/** What the SDK would hand over for an event of this number. */
export function envelopeOf(number: number, event: object = {}): Envelope {
  const event_id = eventId(number)
  return [{ event_id, sent_at: '' }, [[{ type: 'event' }, { event_id, tags: {}, ...event }]]] as Envelope
}

export function sessionEnvelope(): Envelope {
  return [{ sent_at: '' }, [[{ type: 'sessions' }, { aggregates: [] }]]] as unknown as Envelope
}
