import { type Check, fail, pass, skipped } from '../check.ts'
import { probe } from '../probe.ts'
import { type Issue, issueFacts, issueLine, searchIssues } from './issues.ts'
import { criticalRoute, notOfDependencies, severe, term } from './vocabulary.ts'
import type { Watch } from './watch.ts'

const facts = {
  name: 'hard facts',
  risk: 'this deploy breaks what the operators need most',
  next: 'npm run monitor -- issue-triage, then roll back or mend',
}

/** What needs no statistics: a failure that this release brought, or brought back. */
export function checkHardFacts(watch: Watch, isRollback: boolean): Promise<Check> {
  return probe(facts, async () => {
    const { release } = watch.target
    if (!release) return skipped('config', 'no release is known')
    if (isRollback) return skipped('evidence', 'a rollback is not held up by what it takes back')
    const [first, regressed] = [term('firstRelease', release), term('regressed_in_release', release)]
    const found = [
      ...(await searchIssues(watch, `is:unresolved ${first} error.unhandled:true`)).items,
      ...(await searchIssues(watch, `is:unresolved ${first} level:fatal`)).items,
      ...(await searchIssues(watch, `is:unresolved ${first} ${criticalRoute} ${severe} ${notOfDependencies}`))
        .items,
      ...(await searchIssues(watch, `is:unresolved ${regressed} ${criticalRoute} ${severe}`)).items,
    ]
    const issues = [...new Map(found.map((issue): [string, Issue] => [issue.id, issue])).values()]
    if (issues.length === 0)
      return pass('nothing new that is fatal or unhandled, nothing new or regressed on the critical route')
    const evidence = `${issues.length} new and fatal or unhandled, or new or regressed on the critical route`
    return fail('evidence', evidence, {
      facts: { issues: issues.map(issueFacts) },
      lines: issues.map(issueLine),
    })
  })
}
