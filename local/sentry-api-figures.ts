import type { PartReply, PartRequest } from './part.ts'
import { detail } from './sentry-api-reply.ts'
import { eventField, isEventMatch, parseSearch } from './sentry-api-search.ts'
import type { EventRecord, SentryState, SessionRow } from './sentry-api-state.ts'

const stateNames = ['healthy', 'errored', 'crashed'] as const

export function showSessions(request: PartRequest, state: SentryState): PartReply {
  const fields = request.query.getAll('field')
  if (!fields.length) return detail(400, 'Request is missing a "field"')
  const groupBy = request.query.getAll('groupBy')
  const rows = state.sessions.filter((row) => isSessionHere(row, request))
  const split = groupBy.includes('session.status') ? stateNames.map((name) => [name] as const) : [stateNames]
  const intervals = [...new Set(rows.map(({ at }) => at))].sort()
  const groups = groupsOf(rows, groupBy).flatMap(({ by, rows: mine }) =>
    split.map((names) => {
      const isSplit = names.length === 1
      const named = isSplit ? { ...by, 'session.status': names[0] } : by
      const series = intervals.map((at) =>
        sumOf(
          mine.filter((row) => row.at === at),
          names,
        ),
      )
      return {
        by: named,
        totals: Object.fromEntries(fields.map((field) => [field, fieldValue(field, mine, names)])),
        series: { 'sum(session)': series },
      }
    }),
  )
  return { status: 200, body: { ...periodOf(), intervals, groups, query: request.query.get('query') ?? '' } }
}

function isSessionHere(row: SessionRow, { query }: PartRequest): boolean {
  const environments = query.getAll('environment')
  const terms = parseSearch(query.get('query') ?? '')
  const isRelease = terms.every(({ key, values }) => key !== 'release' || values.includes(row.release))
  return isRelease && (!environments.length || environments.includes(row.environment))
}

function groupsOf(
  rows: SessionRow[],
  groupBy: string[],
): { by: Record<string, string>; rows: SessionRow[] }[] {
  if (!groupBy.includes('release')) return [{ by: {}, rows }]
  const releases = Map.groupBy(rows, ({ release }) => release)
  return [...releases].map(([release, mine]) => ({ by: { release }, rows: mine }))
}

function sumOf(rows: SessionRow[], names: readonly (typeof stateNames)[number][]): number {
  return rows.reduce((sum, row) => sum + names.reduce((inner, name) => inner + row[name], 0), 0)
}

function fieldValue(
  field: string,
  rows: SessionRow[],
  names: readonly (typeof stateNames)[number][],
): number | null {
  if (field === 'sum(session)') return sumOf(rows, names)
  const all = sumOf(rows, stateNames)
  return all === 0 ? null : 1 - sumOf(rows, ['crashed']) / all
}

export function showOutcomes(request: PartRequest, state: SentryState): PartReply {
  if (!request.query.has('field') || !request.query.has('groupBy'))
    return detail(400, 'Missing field or groupBy')
  const groupBy = request.query.getAll('groupBy')
  const byOf = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => groupBy.includes(key)))
  const categories = request.query.getAll('category')
  const rows = state.outcomes.filter(({ category }) => !categories.length || categories.includes(category))
  const grouped = Map.groupBy(rows, (row) => JSON.stringify(byOf(row)))
  const groups = [...grouped].map(([by, mine]) => ({
    by: JSON.parse(by),
    totals: { 'sum(quantity)': mine.reduce((sum, { quantity }) => sum + quantity, 0) },
    series: {},
  }))
  return { status: 200, body: { ...periodOf(), intervals: [], groups } }
}

export function showEvents(request: PartRequest, state: SentryState): PartReply {
  const fields = request.query.getAll('field')
  if (!fields.length || !request.query.has('dataset')) return detail(400, 'Missing field or dataset')
  const environments = request.query.getAll('environment')
  const terms = parseSearch(request.query.get('query') ?? '')
  const isHere = (event: EventRecord) => !environments.length || environments.includes(event.environment)
  const found = state.events.filter((event) => isHere(event) && isEventMatch(event, terms))
  const keys = fields.filter((field) => !field.includes('('))
  const grouped = Map.groupBy(found, (event) => JSON.stringify(keys.map((key) => columnOf(event, key))))
  const data = [...grouped.values()].map((events) =>
    Object.fromEntries(fields.map((field) => [field, cell(field, events)])),
  )
  return { status: 200, body: { data, meta: { fields: {} } } }
}

function columnOf(event: EventRecord, key: string): string | null {
  if (key === 'timestamp') return event.at
  if (key === 'timestamp.to_hour') return `${event.at.slice(0, 13)}:00:00+00:00`
  return eventField(event, key) ?? null
}

function cell(field: string, events: EventRecord[]): unknown {
  const [first] = events
  if (!field.includes('(')) return first ? columnOf(first, field) : null
  if (field === 'count()') return events.length
  if (field === 'count_unique(user)') return new Set(events.flatMap(({ user }) => user ?? [])).size
  const times = events.map(({ at }) => at).sort()
  return field.startsWith('min(') ? times[0] : times.at(-1)
}

function periodOf() {
  const dayMs = 86_400_000
  return { start: new Date(Date.now() - dayMs).toISOString(), end: new Date().toISOString() }
}
