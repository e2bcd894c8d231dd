import { type Check, type Finding, fail, partial, pass } from '../check.ts'
import { type About, probe } from '../probe.ts'
import { droppedText, loadDropped } from './dropped.ts'
import { queryEvents } from './gate-figures.ts'
import { checkCrashFree } from './health-sessions.ts'
import { issueFacts, issueLine, loadUnresolved, searchIssues, totalOf } from './issues.ts'
import { severe, term } from './vocabulary.ts'
import type { Watch } from './watch.ts'
import { checkWatcher } from './watcher-alive.ts'

/** How the environment is doing, as Sentry sees it, and how much Sentry does not see. */
export async function prodHealth(watch: Watch): Promise<Check[]> {
  watch.terminal.progress('asking for what is unresolved')
  return [
    await probe(unresolved, () => checkUnresolved(watch)),
    await probe(severity, () =>
      findBad(watch, { query: `is:unresolved ${severe}`, what: 'unresolved errors and fatals' }),
    ),
    await probe(regressed, () => findBad(watch, { query: 'is:regressed', what: 'regressed' })),
    await probe(affected, () => checkReleases(watch)),
    await checkCrashFree(watch),
    await probe(dropped, () => checkDropped(watch)),
    await checkWatcher(watch),
  ]
}

const unresolved: About = {
  name: 'unresolved',
  risk: 'failures are not being looked at',
  next: 'npm run monitor -- issue-triage',
}
const severity: About = { ...unresolved, name: 'high severity', risk: 'operators are failed now' }
const regressed: About = { ...unresolved, name: 'regressed', risk: 'what was mended is broken again' }
const affected: About = {
  name: 'releases and users',
  risk: 'it is not known since which deploy, and whom it reaches',
  next: 'npm run monitor -- release-gate',
}
const dropped: About = {
  name: 'dropped events',
  risk: 'more is failing than the counts here say',
  next: 'in Sentry: Stats, by outcome; then quota, inbound filters, or the storm itself',
}

async function checkUnresolved(watch: Watch): Promise<Finding> {
  const found = await loadUnresolved(watch)
  const { release } = watch.target
  const mine = release ? await searchIssues(watch, `is:unresolved ${term('release', release)}`) : null
  const ofRelease = mine ? `, ${totalOf(mine)} of them seen under ${release}` : ''
  const facts = { unresolved: totalOf(found), ofRelease: mine && totalOf(mine) }
  return pass(`${totalOf(found)} unresolved in ${watch.target.environment}${ofRelease}`, { facts })
}

async function findBad(watch: Watch, { query, what }: { query: string; what: string }): Promise<Finding> {
  const found = await searchIssues(watch, query)
  const { items } = found
  if (items.length === 0) return pass(`no ${what}`)
  const perLevel = Object.entries(Object.groupBy(items, ({ level }) => level))
  const levels = perLevel.map(([level, some]) => `${some?.length} ${level}`).join(', ')
  const shown = items.slice(0, 10)
  const facts = { total: totalOf(found), issues: items.map(issueFacts) }
  return fail('evidence', `${totalOf(found)} ${what} (${levels})`, { facts, lines: shown.map(issueLine) })
}

/** Counts by release come from the events: an issue's own count is over all releases. */
async function checkReleases(watch: Watch): Promise<Finding> {
  const field = ['release', 'count()', 'count_unique(user)']
  const rows = await queryEvents(watch, { query: severe, field, statsPeriod: '24h' })
  const [all] = await queryEvents(watch, {
    query: severe,
    field: ['count()', 'count_unique(user)'],
    statsPeriod: '24h',
  })
  const users = Number(all?.['count_unique(user)'] ?? 0)
  const events = Number(all?.['count()'] ?? 0)
  const lines = rows.map(
    (row) => `${row.release || '(no release)'}: ${row['count()']} events, ${row['count_unique(user)']} users`,
  )
  const facts = { events, users, releases: rows }
  return pass(`${events} events of errors in 24 h, ${users} users affected`, { facts, lines })
}

async function checkDropped(watch: Watch): Promise<Finding> {
  const lost = await loadDropped(watch)
  if (lost.total === 0) return pass('Sentry kept everything in 24 h', { facts: lost })
  return partial('no-data', droppedText(lost), { facts: lost })
}
