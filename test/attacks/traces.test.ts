import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../support/until.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine({ SENTRY_TRACES_SAMPLE_RATE: '1' })
})
afterAll(() => door.close())

test.each([
  ['without an organisation', ''],
  ['of another organisation', ',sentry-org_id=4242'],
  ['of no organisation in so many words', ',sentry-org_id=none'],
])('a trace %s is not gone on with, because anybody may send one', async (_whose, baggage) => {
  const traceId = randomBytes(16).toString('hex')
  const before = door.sentry.all().length
  await door.ask({
    headers: {
      ...door.ana.headers,
      'sentry-trace': `${traceId}-${randomBytes(8).toString('hex')}-1`,
      baggage: `sentry-trace_id=${traceId},sentry-sampled=true${baggage}`,
      traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01`,
    },
  })
  await until(() =>
    door.sentry
      .all()
      .slice(before)
      .some(
        ({ type, payload }) =>
          /span|transaction/.test(type) && JSON.stringify(payload).includes('operator-focus'),
      ),
  )
  expect(door.sentry.envelopes().join('\n')).not.toContain(traceId)
})
