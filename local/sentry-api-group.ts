import { issueOf } from './sentry-api-records.ts'
import type { EventRecord, IssueRecord, SentryState } from './sentry-api-state.ts'

type Grouping = { key: string; isUnhandled: boolean }

/** Events of one fingerprint are one issue; one that was resolved comes back as regressed. */
export function groupEvent(state: SentryState, event: EventRecord, { key, isUnhandled }: Grouping) {
  const known = state.issues.find(
    (issue) => issue.tags.fingerprint === key && issue.environment === event.environment,
  )
  const issue = known ?? open(state, event, { key, isUnhandled })
  event.issueId = issue.id
  if (!known) return
  issue.count += 1
  issue.lastSeen = event.at
  if (event.user && !state.events.some((one) => one.issueId === issue.id && one.user === event.user))
    issue.userCount += 1
  if (issue.status !== 'resolved') return
  Object.assign(issue, { status: 'unresolved', substatus: 'regressed', regressedIn: event.release })
}

function open(state: SentryState, event: EventRecord, { key, isUnhandled }: Grouping): IssueRecord {
  const { message: title, level, environment, release: firstRelease, at } = event
  const tags = { ...event.tags, ...(firstRelease ? { release: firstRelease } : {}), fingerprint: key }
  const seen = { firstSeen: at, lastSeen: at, userCount: event.user ? 1 : 0 }
  const found = {
    id: String(state.nextId++),
    title,
    level,
    environment,
    firstRelease,
    isUnhandled,
    tags,
    ...seen,
  }
  const issue = issueOf({ ...found, substatus: 'new' })
  state.issues.push(issue)
  return issue
}
