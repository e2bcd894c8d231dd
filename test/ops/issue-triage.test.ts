import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventOf, issueOf } from '../../local/sentry-api-records.ts'
import { type Rig, release, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const issues = () => rig.api.state.issues
const put = (...ids: string[]) => issues().push(...ids.map((id) => issueOf({ id, level: 'warning' })))
const triage = () => rig.run('monitor issue-triage --json')

it('tells five new and five resolved as such, although the count is the same', async () => {
  put('11', '12', '13', '14', '15')
  await rig.run('monitor verify-loop --json')
  for (const issue of issues()) if (issue.id !== '1') issue.status = 'resolved'
  put('21', '22', '23', '24', '25')
  const ran = await triage()
  expect(ran.check('new since last run').evidence).toMatch(/^5 new since/)
  expect(ran.check('gone since last run')).toMatchObject({ evidence: '5 resolved' })
})

it('tells what is back from what is new, because it was thought to be mended', async () => {
  await rig.run('monitor verify-loop --json')
  issues().push(issueOf({ id: '51', firstSeen: '2026-01-01T00:00:00Z' }))
  expect((await triage()).check('new since last run')).toMatchObject({
    status: 'FAIL',
    evidence: expect.stringMatching(/^0 new, 1 back since/),
  })
})

it('calls resolved only what says so itself', async () => {
  put('11', '12', '13')
  await rig.run('monitor verify-loop --json')
  const [, first, second, third] = issues()
  if (first) first.status = 'ignored'
  if (second) issues().splice(issues().indexOf(second), 1)
  if (third) third.environment = 'elsewhere'
  const { facts } = (await triage()).check('gone since last run')
  expect(facts).toEqual({
    resolved: [],
    archived: ['LUCIA-11'],
    'still unresolved': ['LUCIA-13'],
    unknown: ['12'],
  })
})

it('calls nothing new on the first run, because there is nothing to compare', async () => {
  put('11')
  expect((await triage()).check('new since last run').evidence).toMatch(/first run/)
})

it('gives what is needed to act: reproduction, first release, likely commit, owner, link', async () => {
  issues().push(issueOf({ id: '31', level: 'fatal', firstRelease: release }))
  const tags = { route: '/admin/operator-focus', dependency: 'supabase', requestId: 'r-1' }
  const breadcrumbs = [{ category: 'guard', message: 'supabase open_items', level: 'error', timestamp: '' }]
  rig.api.state.events.push(eventOf({ issueId: '31', tags, breadcrumbs }))
  const { out } = await rig.run('monitor issue-triage')
  expect(out).toMatch(/reproduce: route=\/admin\/operator-focus dependency=supabase requestId=r-1/)
  expect(out).toMatch(/before it: guard supabase open_items/)
  expect(out).toMatch(/since: lucia-engine@0.1.0\+4dfebce, likely commit c0ffee0 A change/)
  expect(out).toMatch(/ask: Ann Engineer \(author of the likely commit\)/)
  expect(out).toContain(`${rig.api.url}/organizations/lucia/issues/31/`)
})

it('names who is assigned before who wrote the commit', async () => {
  issues().push(
    issueOf({
      id: '32',
      level: 'fatal',
      firstRelease: release,
      assignedTo: { type: 'team', id: '5', name: 'Ops' },
    }),
  )
  expect((await rig.run('monitor issue-triage')).out).toMatch(/ask: Ops \(assigned team\)/)
})

it('puts new before urgent before noisy, and the worst first', async () => {
  issues().push(
    issueOf({ id: '41', isUnhandled: true, userCount: 3 }),
    issueOf({ id: '42', level: 'fatal' }),
    issueOf({ id: '43', level: 'warning', count: 5_000 }),
  )
  const ran = await triage()
  expect(ran.report.checks.map(({ name }) => name)).toEqual([
    'new since last run',
    'gone since last run',
    'likely urgent',
    'recurring and noisy',
  ])
  const ids = (name: string) =>
    (ran.check(name).facts as { issues: { id: string }[] }).issues.map(({ id }) => id)
  expect(ids('likely urgent')).toEqual(['42', '41'])
  expect(ids('recurring and noisy')).toEqual(['43'])
})
