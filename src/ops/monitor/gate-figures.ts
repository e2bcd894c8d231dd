import type { Counts } from '../deploy-verdict.ts'
import { rowsShape, seriesShape } from '../sentry-shapes.ts'
import { notOfDependencies, ofDependencies, severe, term } from './vocabulary.ts'
import { orgPath, scopeOf, type Watch } from './watch.ts'

type Row = Record<string, unknown>

export type ReleaseFigures = { counts: Counts; hoursLeftOut: number }

const period = '7d'

/**
 * Requests and failures of a release. An hour in which a dependency failed says nothing about the deploy: it is left out
 * whole, because how many of its failures were the dependency's is not known when a storm is counted instead of sent.
 */
export async function loadFigures(watch: Watch, release: string): Promise<ReleaseFigures> {
  const query = {
    ...(await scopeOf(watch)),
    query: term('release', release),
    statsPeriod: period,
    interval: '1h',
  }
  const sessions = await watch.api.get(orgPath(watch, 'sessions/'), {
    shape: seriesShape,
    query: { ...query, field: 'sum(session)', groupBy: 'session.status' },
  })
  const bad = await outageHours(watch, release)
  const counted = sessions.intervals.map((at) => !bad.has(hourOf(at)))
  const sum = (isWanted: (status: string) => boolean) =>
    sessions.groups
      .filter(({ by }) => isWanted(String(by['session.status'] ?? '')))
      .flatMap(({ series }) => series?.['sum(session)'] ?? [])
      .reduce<number>((total, value, at) => total + (counted[at % counted.length] ? (value ?? 0) : 0), 0)
  const counts = { requests: sum(() => true), failures: sum((status) => status !== 'healthy') }
  return { counts, hoursLeftOut: counted.filter((isCounted) => !isCounted).length }
}

async function outageHours(watch: Watch, release: string): Promise<Set<string>> {
  const query = `${term('release', release)} ${ofDependencies} ${severe}`
  const rows = await queryEvents(watch, { query, field: ['timestamp.to_hour', 'count()'] })
  return new Set(rows.map((row) => hourOf(String(row['timestamp.to_hour']))))
}

/** From the first to the last failure of the release's own; null where Sentry has no such event. */
export async function loadSpanMinutes(watch: Watch, release: string): Promise<number | null> {
  const query = `${term('release', release)} ${notOfDependencies} ${severe}`
  const [row] = await queryEvents(watch, { query, field: ['count()', 'min(timestamp)', 'max(timestamp)'] })
  const [first, last] = [row?.['min(timestamp)'], row?.['max(timestamp)']].map((at) => Date.parse(String(at)))
  const spanMs = (last ?? Number.NaN) - (first ?? Number.NaN)
  return Number.isNaN(spanMs) ? null : spanMs / 60_000
}

type Asked = { query: string; field: string[]; statsPeriod?: string; sort?: string }

export async function queryEvents(watch: Watch, { statsPeriod = period, ...asked }: Asked): Promise<Row[]> {
  const query = { ...(await scopeOf(watch)), dataset: 'errors', statsPeriod, per_page: 100, ...asked }
  const { data } = await watch.api.get(orgPath(watch, 'events/'), { shape: rowsShape, query })
  return data
}

const hourOf = (at: string) => at.slice(0, 13)
