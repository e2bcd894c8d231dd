import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startCloud } from '../../local/cloud.ts'
import { runEngine } from '../support/run-engine.ts'
import { until } from '../support/until.ts'
import { crash, withBug } from '../support/with-bug.ts'

const startParts = () => startCloud({ parts: ['upstash', 'sentry'] })
let cloud: Awaited<ReturnType<typeof startParts>>
beforeAll(async () => {
  cloud = await startParts()
})
afterEach(async () => {
  await cloud.mend()
  cloud.sentry.clear()
})
afterAll(() => cloud.close())

const start = (args?: string[]) => runEngine({ ...cloud.engineEnv(), LUCIA_TELEMETRY_MIRROR: 'on' }, args)
const uncaught = () => cloud.sentry.items('event', ({ tags }) => tags?.kind === 'uncaught')
const account = (lines: string[]) =>
  JSON.parse(lines.findLast((text) => text.includes('Telemetry account')) ?? '{}').telemetry.error

it('hands over to the next instance what Sentry did not take, because a disk may not survive', async () => {
  await cloud.sentry.faults.set({ fault: 'refuses' })
  const crashed = await crash(start(withBug()))
  expect((await crashed.ended).code).toBe(1)
  const { captured, mirrored, spooled } = account(crashed.lines)
  expect({ mirrored, spooled }).toEqual({ mirrored: captured, spooled: 0 })
  await cloud.mend()
  await rm(cloud.sentry.telemetryDir, { recursive: true })

  const next = start()
  await next.listening()
  await until(() => uncaught().length === 1, 20_000)
  await next.stop()
  expect(account(next.lines)).toMatchObject({ inherited: captured, spooled: 0, mirrored: 0 })

  const third = start()
  await third.listening()
  await third.stop()
  expect(uncaught()).toHaveLength(1)
})

it.each(['never-answers', 'refuses'] as const)(
  'keeps everything on disk when the mirror is away too (%s), and ends in time',
  async (fault) => {
    await cloud.sentry.faults.set({ fault: 'refuses' })
    await cloud.upstash.faults.set({ fault })
    const crashed = await crash(start(withBug()))
    await until(() => crashed.said('nobody caught'), 20_000)
    const failedAt = performance.now()
    expect((await crashed.ended).code).toBe(1)
    expect(performance.now() - failedAt).toBeLessThan(8_000)
    const { captured, spooled, mirrored } = account(crashed.lines)
    expect({ spooled, mirrored }).toEqual({ spooled: captured, mirrored: 0 })
    await cloud.mend()
    const next = start()
    await until(() => uncaught().length === 1, 20_000)
    await next.stop()
  },
)

it('tells of a killed instance whose disk is gone too, once, and of none that said goodbye', async () => {
  const gone = start()
  await gone.listening()
  await until(async () => (await living()).length === 1, 20_000)
  gone.signal('SIGKILL')
  await gone.ended
  await rm(cloud.sentry.telemetryDir, { recursive: true })
  const [mark = ''] = await living()
  // As it would look in an hour.
  const { owner, seenAt } = JSON.parse(mark)
  const old = JSON.stringify({ ...JSON.parse(mark), seenAt: seenAt - 3_600_000 })
  await redis('HSET', 'lucia:telemetry:living', owner, old)
  for (let starts = 0; starts < 2; starts++) {
    const next = start()
    await next.listening()
    await until(async () => !(await living()).includes(old), 20_000)
    await next.stop()
  }
  expect(cloud.sentry.items('event', ({ tags }) => tags?.kind === 'killed')).toHaveLength(1)
  expect(await living()).toEqual([])
})

async function redis(...command: string[]): Promise<unknown> {
  const headers = { authorization: `Bearer ${cloud.upstash.token}` }
  const body = JSON.stringify(command)
  const answer = await fetch(cloud.upstash.url, { method: 'POST', headers, body })
  return ((await answer.json()) as { result: unknown }).result
}
async function living(): Promise<string[]> {
  return (await redis('HVALS', 'lucia:telemetry:living')) as string[]
}
