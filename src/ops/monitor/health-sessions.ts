import type * as z from 'zod'
import { type Check, type Finding, fail, partial, pass } from '../check.ts'
import { type About, probe } from '../probe.ts'
import { seriesShape } from '../sentry-shapes.ts'
import { orgPath, scopeOf, type Watch } from './watch.ts'

const about: About = {
  name: 'crash-free sessions',
  risk: 'requests end without an answer',
  next: 'npm run monitor -- release-gate',
}

const worstCrashFree = 0.99
const mostFailed = 0.05
const fewestFailures = 3

type Groups = z.infer<typeof seriesShape>['groups']

/** A session is a request: how many of them crashed or failed, by release. */
export function checkCrashFree(watch: Watch): Promise<Check> {
  return probe(about, async () => {
    const groupBy = ['release', 'session.status']
    const asked = { field: 'sum(session)', groupBy, statsPeriod: '24h', interval: '1h' }
    const scope = await scopeOf(watch)
    const { groups } = await watch.api.get(orgPath(watch, 'sessions/'), {
      shape: seriesShape,
      query: { ...scope, ...asked },
    })
    return judge(countByRelease(groups))
  })
}

type Line = { release: string; sessions: number; crashed: number; failed: number }

function countByRelease(groups: Groups): Line[] {
  const releases = Object.entries(Object.groupBy(groups, ({ by }) => String(by.release ?? '')))
  return releases.map(([release, some = []]) => {
    const sum = (isWanted: (status: string) => boolean) =>
      some
        .filter(({ by }) => isWanted(String(by['session.status'] ?? '')))
        .reduce((total, { totals }) => total + (totals['sum(session)'] ?? 0), 0)
    const crashed = sum((status) => status === 'crashed')
    return { release, sessions: sum(() => true), crashed, failed: sum((status) => status !== 'healthy') }
  })
}

function judge(rows: Line[]): Finding {
  const seen = rows.filter(({ sessions }) => sessions > 0)
  const sum = (name: 'sessions' | 'crashed' | 'failed') => seen.reduce((total, row) => total + row[name], 0)
  const [sessions, crashed, failed] = [sum('sessions'), sum('crashed'), sum('failed')]
  const lines = seen.map(
    (row) => `${row.release}: ${row.failed} of ${row.sessions} failed, ${row.crashed} crashed`,
  )
  const facts = { sessions, crashed, failed, releases: seen }
  if (sessions === 0) {
    return partial('no-data', 'no session in 24 h: nobody asked, or the engine does not report', { facts })
  }
  const crashFree = 1 - crashed / sessions
  const evidence = `${(crashFree * 100).toFixed(2)} % of ${sessions} requests crash-free in 24 h, ${failed} failed`
  const isBad = crashFree < worstCrashFree || (failed >= fewestFailures && failed / sessions > mostFailed)
  return isBad ? fail('evidence', evidence, { facts, lines }) : pass(evidence, { facts, lines })
}
