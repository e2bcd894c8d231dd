import { afterEach, beforeEach, expect, it } from 'vitest'
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
    expect(ran.report.durationMs - ran.report.sentryMs).toBeLessThan(2_000)
  })
}
