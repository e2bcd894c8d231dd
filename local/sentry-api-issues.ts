import type { PartReply, PartRequest } from './part.ts'
import { environmentsOf } from './sentry-api-environments.ts'
import { detail, notFound, paged } from './sentry-api-reply.ts'
import { findBadTerm, isIssueMatch, parseSearch } from './sentry-api-search.ts'
import { eventFields, issueFields } from './sentry-api-standing.ts'
import type { EventRecord, IssueRecord, SentryState } from './sentry-api-state.ts'

export function listIssues(request: PartRequest, state: SentryState): PartReply {
  const terms = parseSearch(request.query.get('query') ?? 'is:unresolved')
  const bad = findBadTerm(terms)
  if (bad) return detail(400, bad)
  const environments = request.query.getAll('environment')
  const known = environmentsOf(state)
  if (environments.some((name) => !known.includes(name))) return notFound()
  const isHere = (issue: IssueRecord) => !environments.length || environments.includes(issue.environment)
  const found = state.issues.filter((issue) => isHere(issue) && isIssueMatch(issue, terms))
  const reply = paged(
    inOrder(found, request.query.get('sort')).map((issue) => shownIssue(issue, request, state)),
    request,
    state,
  )
  const hits = String(Math.min(found.length, state.maxHits))
  return { ...reply, headers: { ...reply.headers, 'x-hits': hits, 'x-max-hits': String(state.maxHits) } }
}

export function showIssue(request: PartRequest, state: SentryState, id: string): PartReply {
  const issue = state.issues.find((one) => one.id === id)
  if (!issue) return notFound()
  const firstRelease = issue.firstRelease ? { version: issue.firstRelease } : null
  return {
    status: 200,
    body: { ...shownIssue(issue, request, state), firstRelease, activity: [], seenBy: [], tags: [] },
  }
}

export function showIssueEvent(request: PartRequest, state: SentryState, [id, which]: string[]): PartReply {
  const ofIssue = state.events.filter((event) => event.issueId === id && event.visibleAtMs <= Date.now())
  const found =
    which === 'oldest' ? ofIssue[0] : ofIssue.findLast(({ eventId }) => isNamed(which) || eventId === which)
  return found ? { status: 200, body: shownEvent(found, request) } : notFound()
}

const isNamed = (which: string | undefined) => which === 'latest' || which === 'recommended'

export function findEventById(request: PartRequest, state: SentryState, id: string): PartReply {
  const event = state.events.find(({ eventId, visibleAtMs }) => eventId === id && visibleAtMs <= Date.now())
  if (!event) return notFound()
  const { org, project } = state
  const place = {
    organizationSlug: org.slug,
    projectSlug: project.slug,
    groupId: event.issueId ?? '1',
    eventId: id,
  }
  return { status: 200, body: { ...place, event: shownEvent(event, request) } }
}

function inOrder(issues: IssueRecord[], sort: string | null): IssueRecord[] {
  const by = {
    freq: (issue: IssueRecord) => issue.count,
    new: (issue: IssueRecord) => Date.parse(issue.firstSeen),
  }
  const rank = by[sort as keyof typeof by] ?? ((issue: IssueRecord) => Date.parse(issue.lastSeen))
  return issues.toSorted((a, b) => rank(b) - rank(a))
}

function shownIssue(issue: IssueRecord, { headers }: PartRequest, { org, project }: SentryState) {
  const {
    environment: _environment,
    firstRelease: _release,
    regressedIn: _regressed,
    tags: _tags,
    ...plain
  } = issue
  return {
    ...issueFields,
    ...plain,
    count: String(issue.count),
    shortId: `LUCIA-${issue.id}`,
    culprit: issue.tags.route ?? '',
    permalink: `http://${headers.host}/organizations/${org.slug}/issues/${issue.id}/`,
    project: { id: project.id, slug: project.slug, name: project.name, platform: 'node' },
    metadata: { title: issue.title },
    priority: issue.level === 'fatal' ? 'high' : 'medium',
    lifetime: { count: String(issue.count), userCount: issue.userCount },
  }
}

export function shownEvent(event: EventRecord, _request: PartRequest) {
  const standing = {
    level: event.level,
    environment: event.environment,
    ...(event.release ? { release: event.release } : {}),
  }
  const tags = Object.entries({ ...standing, ...event.tags }).map(([key, value]) => ({ key, value }))
  const exception = {
    values: [{ type: 'Error', value: event.message, stacktrace: { frames: event.frames } }],
  }
  return {
    ...eventFields,
    id: event.eventId,
    eventID: event.eventId,
    groupID: event.issueId,
    title: event.message,
    message: event.message,
    dateCreated: event.at,
    dateReceived: event.at,
    tags,
    user: event.user ? { id: event.user } : null,
    release: event.release ? { version: event.release } : null,
    entries: [
      { type: 'exception', data: exception },
      { type: 'breadcrumbs', data: { values: event.breadcrumbs } },
    ],
  }
}
