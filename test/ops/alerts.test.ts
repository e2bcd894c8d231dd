import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alertSchema } from '../../src/ops/alerts/alert-schema.ts'
import { defineAlerts } from '../../src/ops/alerts/definitions.ts'
import { type Rig, startRig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
  rig.api.state.scopes.push('alerts:write')
  rig.api.state.monitors.length = 0
})
afterEach(async () => {
  expect(rig.api.state.mutations).toEqual([])
  await rig.close()
})

const alerts = (args: string) => rig.run(`alerts ${args} --base-url https://lucia.example.test`)
const apply = () => alerts('apply --yes --json')
const writes = () => rig.api.requests.entries().filter(({ method }) => method !== 'GET')
const workflows = () => rig.api.state.workflows
const findWorkflow = (name: string) => workflows().find((one) => one.name.includes(name))

describe('plan', () => {
  it('says in plain words what would be made, and makes nothing', async () => {
    const { code, out } = await alerts('plan')
    expect(code).toBe(0)
    expect(out).toMatch(/would create workflow/)
    expect(out).toMatch(
      /when: first seen event, or more than 2 events in 5m, or reappeared event, or regression event/,
    )
    expect(out).toMatch(/and only if: level gte error, and tag route eq \/admin\/operator-focus/)
    expect(out).toMatch(/conditions: at most 0 = resolved, more than 0 = high/)
    expect(writes()).toEqual([])
  })

  it('covers what the operators need to hear of', () => {
    const { detectors, workflows: flows } = defineAlerts({
      environment: 'staging',
      healthUrl: 'https://x.test/health',
    })
    const names = [...detectors, ...flows].map(({ name }) => name).join()
    for (const what of [
      'critical route',
      'deploy regression',
      'auth failure',
      'Redis',
      'first occurrence',
      'engine down',
      'watcher dead',
    ]) {
      expect(names).toContain(what)
    }
  })
})

describe('apply', () => {
  it('needs --yes, because it changes what wakes people', async () => {
    const ran = await alerts('apply')
    expect([ran.code, writes().length]).toEqual([2, 0])
  })

  it('makes detectors first, then connects the workflows by their ids', async () => {
    expect((await apply()).code).toBe(0)
    const ids = rig.api.state.detectors.map(({ id, name }) => [Number(id), name] as const)
    const connected = findWorkflow('watcher dead')?.detectorIds as number[]
    expect(
      ids
        .filter(([id]) => connected.includes(id))
        .map(([, name]) => name)
        .sort(),
    ).toEqual([
      'lucia: Redis failures (staging)',
      'lucia: auth failure spike (staging)',
      'lucia: engine down (staging)',
      'lucia: verify-loop',
    ])
    expect([
      findWorkflow('deploy regression')?.detectorIds,
      findWorkflow('critical route')?.detectorIds,
    ]).toEqual([[101], [102]])
  })

  it('does nothing the second time, and drift agrees', async () => {
    await apply()
    const before = writes().length
    expect((await apply()).code).toBe(0)
    expect(writes().length).toBe(before)
    expect((await alerts('drift')).code).toBe(0)
  })

  it('says which scope is missing and leaves the rest as it is', async () => {
    rig.api.state.scopes = ['event:read', 'org:read', 'project:releases']
    const ran = await apply()
    expect(ran.code).toBe(1)
    expect(new Set(ran.report.checks.slice(1).map(({ reason }) => reason))).toEqual(new Set(['scope']))
    expect(workflows()).toEqual([])
  })

  it('takes over the watcher that a check-in made, and connects it', async () => {
    await rig.run('monitor verify-loop --json')
    await apply()
    expect(rig.api.state.monitors.map(({ name, slug }) => [name, slug])).toEqual([
      ['lucia: verify-loop', 'lucia-verify-loop'],
    ])
    expect((await alerts('drift')).code).toBe(0)
  })
})

describe('what people did by hand', () => {
  beforeEach(apply)

  it('is shown as drift and put right', async () => {
    Object.assign(findWorkflow('deploy regression') ?? {}, { config: { frequency: 1440 }, enabled: false })
    const drift = await alerts('drift')
    expect(drift.code).toBe(1)
    expect(drift.out).toMatch(/at most every \(minutes\): is 1440, wanted 10/)
    expect(drift.out).toMatch(/enabled: is false, wanted true/)
    await apply()
    expect((await alerts('drift')).code).toBe(0)
  })

  it('is left alone where it does not bear the prefix', async () => {
    const own = {
      id: '5000',
      name: 'My own alert',
      enabled: true,
      detectorIds: [],
      config: { frequency: 30 },
    }
    workflows().push(structuredClone(own))
    rig.api.state.detectors.push({ id: '5001', name: 'Redis failures', type: 'metric_issue' })
    expect((await alerts('drift')).code).toBe(0)
    await apply()
    expect(workflows().at(-1)).toEqual(own)
  })

  it('is told and kept where it bears the prefix and no definition has it', async () => {
    workflows().push({ id: '5002', name: 'lucia: somebody added (staging)' })
    expect((await alerts('drift')).out).toMatch(/lucia: somebody added.*workflow is extra/)
    await apply()
    expect(findWorkflow('somebody added')).toBeDefined()
  })

  it('is shown and never rewritten where it uses a condition that no definition knows', async () => {
    const flow = findWorkflow('first occurrence') as { triggers?: { conditions: unknown[] } }
    flow.triggers?.conditions.push({ type: 'anomaly_detection', comparison: { sensitivity: 'high' } })
    const kept = structuredClone(flow)
    const ran = await apply()
    expect([ran.code, findWorkflow('first occurrence')]).toEqual([3, kept])
    expect((await alerts('plan')).out).toMatch(/no definition knows.*anomaly_detection/)
  })
})

describe('the definitions are checked here, because Sentry takes any invented type', () => {
  const good = defineAlerts({ environment: 'staging', healthUrl: 'https://x.test/health' })
  const [flow] = good.workflows
  it.each([
    ['an invented trigger', { when: [{ type: 'nonsense', comparison: true }] }],
    [
      'an interval as the prose has it',
      { when: [{ type: 'event_frequency_count', comparison: { value: 1, interval: '1hr' } }] },
    ],
    ['a name without the prefix', { name: 'critical' }],
    ['a frequency that is not offered', { frequencyMinutes: 7 }],
    ['no detector, which fires for nothing', { on: [] }],
    ['a misspelt field', { filter: [] }],
  ])('refuses %s', (_, spoilt) => {
    expect(alertSchema.safeParse(good).success).toBe(true)
    expect(alertSchema.safeParse({ ...good, workflows: [{ ...flow, ...spoilt }] }).success).toBe(false)
  })

  it('refuses release:latest in a detector, which Sentry does not take', () => {
    const [detector] = good.detectors
    const spoilt = { ...good, detectors: [{ ...detector, query: 'release:latest' }] }
    expect(alertSchema.safeParse(spoilt).success).toBe(false)
  })
})
