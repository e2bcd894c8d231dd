import { type Check, type Finding, fail, pass } from '../check.ts'
import { compareIssues } from '../checkpoint.ts'
import { type About, probe } from '../probe.ts'
import type { Pages } from '../sentry-api.ts'
import { findFates } from './issue-fates.ts'
import { describeIssue } from './issue-hints.ts'
import { type Issue, issueFacts, issueLine, loadUnresolved, searchIssues, totalOf } from './issues.ts'
import { criticalRoute, severe } from './vocabulary.ts'
import type { Watch } from './watch.ts'

/** What to look at, in which order. Reads only: nothing is resolved, muted or assigned. */
export async function issueTriage(watch: Watch): Promise<Check[]> {
  watch.terminal.progress('reading all unresolved issues')
  const load = () => loadUnresolved(watch)
  return [
    await probe(fresh, async () => checkNew(watch, await load())),
    await probe(gone, async () => checkGone(watch, await load())),
    await probe(urgent, async () => checkUrgent(watch, await load())),
    await probe(noisy, async () => checkNoisy(watch, await load())),
  ]
}

const fresh: About = {
  name: 'new since last run',
  risk: 'a new failure grows while nobody knows it',
  next: 'open the links, name an owner and the version that mends it',
}
const gone: About = { name: 'gone since last run', risk: 'what is gone may come back', next: fresh.next }
const urgent: About = { name: 'likely urgent', risk: 'operators are failed now', next: fresh.next }
const noisy: About = { name: 'recurring and noisy', risk: 'noise hides the next failure', next: fresh.next }

async function checkNew(watch: Watch, found: Pages<Issue>): Promise<Finding> {
  const { checkpoint } = watch
  if (!checkpoint) {
    const evidence = `first run: ${totalOf(found)} unresolved, with nothing to compare`
    return pass(evidence, await tell(watch, worstFirst(found.items)))
  }
  const { fresh: ids } = compareIssues(
    checkpoint,
    found.items.map(({ id }) => id),
  )
  const issues = found.items.filter(({ id }) => ids.includes(id))
  if (issues.length === 0) return pass(`none since ${checkpoint.savedAt}`)
  const told = await tell(watch, worstFirst(issues))
  const isSevere = issues.some(({ level }) => level === 'error' || level === 'fatal')
  // Older than the checkpoint and not in it: it was resolved or archived then.
  const savedAt = Date.parse(checkpoint.savedAt)
  const back = issues.filter(({ firstSeen }) => Date.parse(firstSeen) < savedAt).length
  const evidence = `${issues.length - back} new${back ? `, ${back} back` : ''} since ${checkpoint.savedAt}`
  return isSevere ? fail('evidence', evidence, told) : pass(evidence, told)
}

async function checkGone(watch: Watch, found: Pages<Issue>): Promise<Finding> {
  const { checkpoint } = watch
  if (!checkpoint) return pass('first run: nothing to compare')
  const { gone: ids } = compareIssues(
    checkpoint,
    found.items.map(({ id }) => id),
  )
  const fates = await findFates(watch, ids)
  const named = Object.entries(fates).filter(([, some]) => some.length > 0)
  const evidence = named.map(([fate, some]) => `${some.length} ${fate}`).join(', ') || 'none'
  return pass(evidence, { facts: fates, lines: named.map(([fate, some]) => `${fate}: ${some.join(', ')}`) })
}

async function checkUrgent(watch: Watch, found: Pages<Issue>): Promise<Finding> {
  const onRoute = await searchIssues(watch, `is:unresolved ${criticalRoute} ${severe}`)
  const ids = new Set(onRoute.items.map(({ id }) => id))
  const issues = worstFirst(found.items.filter((issue) => ids.has(issue.id) || isUrgent(issue)))
  if (issues.length === 0) return pass('none')
  const evidence = `${issues.length} fatal, unhandled, back, escalating or on the operators' route`
  return fail('evidence', evidence, await tell(watch, issues))
}

function isUrgent({ level, isUnhandled, substatus, priority }: Issue): boolean {
  const isGrowing = substatus === 'regressed' || substatus === 'escalating'
  return level === 'fatal' || isUnhandled === true || isGrowing || priority === 'high'
}

function worstFirst(issues: Issue[]): Issue[] {
  return issues.toSorted((a, b) => weight(b) - weight(a))
}

function weight({ level, userCount, count }: Issue): number {
  return levels.indexOf(level) * 1e9 + userCount * 1e4 + Math.min(Number(count), 9_999)
}

const levels = ['debug', 'info', 'warning', 'error', 'fatal']
const noisyFrom = 100

async function checkNoisy(watch: Watch, found: Pages<Issue>): Promise<Finding> {
  const often = found.items.filter(({ count }) => Number(count) >= noisyFrom)
  const issues = often.toSorted((a, b) => Number(b.count) - Number(a.count))
  if (issues.length === 0) return pass(`none with ${noisyFrom} events or more`)
  return pass(`${issues.length} with ${noisyFrom} events or more`, await tell(watch, issues))
}

const toldInFull = 5

async function tell(watch: Watch, issues: Issue[]) {
  const described = []
  for (const issue of issues.slice(0, toldInFull)) described.push(await describeIssue(watch, issue))
  const rest = issues
    .slice(toldInFull)
    .map((issue) => ({ facts: issueFacts(issue), lines: [issueLine(issue)] }))
  const all = [...described, ...rest]
  return { facts: { issues: all.map(({ facts }) => facts) }, lines: all.flatMap(({ lines }) => lines) }
}
