import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RunningEngine, runEngine } from '../support/run-engine.ts'
import { type Rig, release, startRig } from './rig.ts'

let rig: Rig
let engine: RunningEngine
let url: string
beforeEach(async () => {
  rig = await startRig()
  rig.api.state.sessions.length = 0
  const told = { SENTRY_DSN: rig.api.dsn, SENTRY_ENVIRONMENT: 'staging', SENTRY_RELEASE: release }
  engine = runEngine({ ...told, LUCIA_TELEMETRY_DIR: rig.home })
  url = await engine.listening()
})
afterEach(async () => {
  await engine.stop()
  await rig.close()
})

it('sees what the true engine does: the build that runs, its failure, its requests', async () => {
  const running = await rig.run(`monitor release-gate --json --base-url ${url}`)
  expect(running.check('running release')).toMatchObject({ status: 'PASS' })

  const headers = { 'content-type': 'application/json', authorization: 'Bearer x.y.z' }
  const body = JSON.stringify({ message: 'What matters most right now?' })
  const answer = await fetch(`${url}/admin/operator-focus`, { method: 'POST', headers, body })
  expect(answer.status).toBe(503)
  await engine.stop()

  const health = await rig.run('monitor prod-health --json')
  expect(health.check('high severity')).toMatchObject({
    status: 'FAIL',
    evidence: expect.stringMatching(/1 error/),
  })
  expect(health.check('crash-free sessions').facts).toMatchObject({
    sessions: expect.any(Number),
    crashed: 0,
  })
  const { out } = await rig.run('monitor issue-triage')
  expect(out).toMatch(/LUCIA-\d+ error clerk .*\n\s+reproduce: .*route=\/admin\/operator-focus/)
  expect(rig.api.state.events.at(-1)?.tags).toMatchObject({
    route: '/admin/operator-focus',
    dependency: 'clerk',
  })
  expect(rig.api.state.sessions).toContainEqual(
    expect.objectContaining({ release, environment: 'staging', errored: 1 }),
  )
})
