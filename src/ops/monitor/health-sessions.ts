import { type Check, type Finding, fail, partial, pass } from '../check.ts'
import { type About, probe } from '../probe.ts'
import { orgPath, scopeOf, type Watch } from './watch.ts'

const about: About = {
  name: 'crash-free sessions',
  risk: 'requests end without an answer',
  next: 'npm run monitor -- release-gate',
}

const worstCrashFree = 0.99

type Sessions = { groups: { by: { release?: string }; totals: Record<string, number | null> }[] }

/** A session is a request: how many of them did not crash, by release. */
export function checkCrashFree(watch: Watch): Promise<Check> {
  return probe(about, async () => {
    const field = ['sum(session)', 'crash_free_rate(session)']
    const asked = { field, groupBy: 'release', statsPeriod: '24h', interval: '1h' }
    const { groups } = await watch.api.get<Sessions>(orgPath(watch, 'sessions/'), {
      ...(await scopeOf(watch)),
      ...asked,
    })
    return judge(groups.map(({ by, totals }) => read(by.release ?? '', totals)))
  })
}

type Line = { release: string; sessions: number; crashed: number }

function read(release: string, totals: Record<string, number | null>): Line {
  const sessions = totals['sum(session)'] ?? 0
  const crashFree = totals['crash_free_rate(session)'] ?? 1
  return { release, sessions, crashed: Math.round(sessions * (1 - crashFree)) }
}

function judge(rows: Line[]): Finding {
  const seen = rows.filter(({ sessions }) => sessions > 0)
  const sessions = seen.reduce((sum, row) => sum + row.sessions, 0)
  const crashed = seen.reduce((sum, row) => sum + row.crashed, 0)
  const lines = seen.map((row) => `${row.release}: ${row.crashed} of ${row.sessions} crashed`)
  const facts = { sessions, crashed, releases: seen }
  if (sessions === 0)
    return partial('no-data', 'no session in 24 h: nobody asked, or the engine does not report', { facts })
  const share = 1 - crashed / sessions
  const evidence = `${(share * 100).toFixed(2)} % of ${sessions} requests crash-free in 24 h`
  return share < worstCrashFree
    ? fail('evidence', evidence, { facts, lines })
    : pass(evidence, { facts, lines })
}
