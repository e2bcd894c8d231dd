import { randomBytes } from 'node:crypto'
import type { EventRecord, IssueRecord, ReleaseRecord } from './sentry-api-state.ts'

export function issueOf(part: Partial<IssueRecord> & { id: string }): IssueRecord {
  const at = new Date().toISOString()
  const kind = {
    title: `Failure ${part.id}`,
    level: 'error',
    status: 'unresolved',
    substatus: 'ongoing',
  } as const
  const place = {
    environment: 'staging',
    firstRelease: null,
    regressedIn: null,
    isUnhandled: false,
    tags: {},
  }
  const weight = { count: 1, userCount: 0, firstSeen: at, lastSeen: at, assignedTo: null }
  return { ...kind, ...place, ...weight, ...part }
}

export function eventOf(part: Partial<EventRecord>): EventRecord {
  const found = {
    eventId: randomBytes(16).toString('hex'),
    issueId: null,
    message: 'Failure',
    level: 'error',
  }
  const place = { release: null, environment: 'staging', tags: {}, user: null, at: new Date().toISOString() }
  return { ...found, ...place, frames: [], breadcrumbs: [], visibleAtMs: 0, ...part }
}

export function releaseOf(part: Partial<ReleaseRecord> & { version: string }): ReleaseRecord {
  const at = new Date().toISOString()
  return { projects: ['lucia-engine'], dateCreated: at, dateReleased: at, commits: [], deploys: [], ...part }
}
