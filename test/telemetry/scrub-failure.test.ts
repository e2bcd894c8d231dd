import { expect, it } from 'vitest'
import { scrubOrLess } from '../../src/telemetry/scrub-or-less.ts'

it('tells the least where the scrubber itself fails, because the SDK would drop the event', () => {
  const tags = { dependency: 'openai', kind: '5xx', operation: 'phrase', other: 'CANARY' }
  const event = {
    event_id: 'a'.repeat(32),
    level: 'error',
    transaction: 42,
    tags,
    message: 'CANARY',
  } as never
  expect(scrubOrLess(event)).toEqual({
    type: undefined,
    event_id: 'a'.repeat(32),
    level: 'error',
    tags: { dependency: 'openai', kind: '5xx', operation: 'phrase' },
    fingerprint: ['lucia', 'openai', '5xx', 'phrase'],
    exception: { values: [{ type: 'Unscrubbed', value: 'withheld: the event could not be scrubbed' }] },
  })
})
