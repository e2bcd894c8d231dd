import type { EventRecord, IssueRecord } from './sentry-api-state.ts'

export type Term = { not: boolean; key: string; values: string[] }

export function parseSearch(query: string): Term[] {
  const terms = query.matchAll(/(!?)([\w.]+):(?:"([^"]*)"|\[([^\]]*)\]|(\S+))/g)
  return [...terms].map(([, not, key = '', quoted, list, word]) => ({
    not: not === '!',
    key,
    values: list === undefined ? [quoted ?? word ?? ''] : list.split(',').map((one) => one.trim()),
  }))
}

const states = ['unresolved', 'resolved', 'archived', 'assigned', 'unassigned', 'for_review', 'linked']
const substates = ['new', 'regressed', 'escalating', 'ongoing']

export function findBadTerm(terms: Term[]): string | null {
  const bad = terms.find(
    ({ key, values }) => key === 'is' && ![...states, ...substates].includes(values[0] ?? ''),
  )
  return bad
    ? `Invalid value for "is" search, valid values are ${JSON.stringify([...states, ...substates])}`
    : null
}

export function isIssueMatch(issue: IssueRecord, terms: Term[]): boolean {
  return terms.every(({ not, key, values }) => values.some((value) => issueHas(issue, key, value)) !== not)
}

function issueHas(issue: IssueRecord, key: string, value: string): boolean {
  if (key === 'is') return isState(issue, value)
  if (key === 'has') return value in issue.tags
  return issueField(issue, key) === value
}

function isState(issue: IssueRecord, value: string): boolean {
  if (value === 'archived') return issue.status === 'ignored'
  if (value === 'assigned' || value === 'unassigned')
    return (issue.assignedTo !== null) === (value === 'assigned')
  return issue.status === value || (issue.status === 'unresolved' && issue.substatus === value)
}

function issueField(issue: IssueRecord, key: string): string | null | undefined {
  if (key === 'level') return issue.level
  if (key === 'firstRelease' || key === 'first-release') return issue.firstRelease
  if (key === 'regressed_in_release') return issue.regressedIn
  if (key === 'release') return issue.tags.release ?? issue.firstRelease
  if (key === 'error.unhandled') return String(issue.isUnhandled)
  return issue.tags[key]
}

export function isEventMatch(event: EventRecord, terms: Term[]): boolean {
  return terms.every(({ not, key, values }) => values.some((value) => eventHas(event, key, value)) !== not)
}

function eventHas(event: EventRecord, key: string, value: string): boolean {
  if (key === 'has') return value in event.tags
  return eventField(event, key) === value
}

export function eventField(event: EventRecord, key: string): string | null | undefined {
  if (key === 'release') return event.release
  if (key === 'level') return event.level
  if (key === 'environment') return event.environment
  if (key === 'id') return event.eventId
  if (key === 'issue.id') return event.issueId
  return event.tags[key]
}
