import { afterEach, beforeEach, expect, it } from 'vitest'
import { issueOf } from '../../local/sentry-api-records.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(() => rig.close())

for (const mode of [
  'setup-preflight',
  'local-smoke',
  'release-gate',
  'prod-health',
  'issue-triage',
  'verify-loop',
]) {
  it(`${mode} passes where all is well, because an alarm that always rings is not heard`, async () => {
    const ran = await rig.run(`monitor ${mode} --json`)
    expect(ran.report.checks.filter(({ status }) => status !== 'PASS' && status !== 'SKIPPED')).toEqual([])
    expect(ran.code).toBe(0)
  })
}

it('tells Sentry that the watcher could not look, because a blind watcher is a dead one', async () => {
  const checkIns = () => rig.api.state.monitors[0]?.checkIns.map(({ status }) => status)
  rig.api.state.scopes = ['org:read']
  await rig.run('monitor verify-loop --json')
  expect(checkIns()).toEqual(['ok', 'error'])
  rig.api.state.scopes = ['event:read', 'org:read', 'project:releases']
  rig.api.state.issues.push(issueOf({ id: '5', level: 'fatal' }))
  expect((await rig.run('monitor verify-loop --json')).code).toBe(1)
  expect(checkIns()).toEqual(['ok', 'error', 'ok'])
})
