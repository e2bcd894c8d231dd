import type { ErrorEvent } from '@sentry/node'
import { expect, it } from 'vitest'
import { scrubOrLess } from '../../src/telemetry/scrub-or-less.ts'

it('tells type, level and fingerprint and no free text when scrubbing fails, because no event at all would be worse', () => {
  const event: ErrorEvent = {
    type: undefined,
    event_id: 'a'.repeat(32),
    level: 'fatal',
    message: 'CANARY',
    fingerprint: ['lucia', 'redis', 'timeout', 'CANARY of somebody'],
    exception: { values: [{ type: 'CANARY', value: 'CANARY' }] },
    breadcrumbs: [{ message: 'CANARY' }],
  }
  const less = scrubOrLess(event, undefined, () => {
    throw new Error('CANARY')
  })
  expect(less).toMatchObject({
    event_id: 'a'.repeat(32),
    level: 'fatal',
    fingerprint: ['lucia', 'redis', 'timeout'],
    tags: { dependency: 'redis', kind: 'timeout' },
  })
  expect(JSON.stringify(less)).not.toContain('CANARY')
})
