import type { ErrorEvent } from '@sentry/node'
import { expect, it } from 'vitest'
import { judgeTrail, type Known, trailOf } from '../../proof/trail.ts'

const startedAt = 1_000
const guard = (message: string, data: object, at: number) => ({
  category: 'guard',
  level: 'info' as const,
  message,
  timestamp: startedAt + at / 1_000,
  data: { attempt: 1, duration_ms: 20, ...data },
})
const story = (message: string, data: object, at: number) => ({
  ...guard(message, {}, at),
  category: 'story',
  data,
})

// A reading that helps at its second attempt, and then a model that is away.
const crumbs = () => [
  guard('redis recall', { outcome: 'ok' }, 20),
  story('recalled', { count: 1 }, 21),
  story('understood', { lane: 'priority', strength: 'strong' }, 22),
  guard('supabase open_items', { outcome: 'retry', kind: '5xx' }, 50),
  guard('supabase open_items', { outcome: 'ok', attempt: 2, duration_ms: 160 }, 190),
  story('read', { count: 3 }, 191),
  guard('openai phrase', { outcome: 'failed', kind: 'timeout', duration_ms: 300 }, 495),
]
const event = (breadcrumbs = crumbs()): ErrorEvent => ({
  type: undefined,
  timestamp: startedAt + 0.5,
  tags: { dependency: 'openai', operation: 'phrase', kind: 'timeout' },
  breadcrumbs,
})
const call = (operation: string, at: number) => ({ operation, at, endedAt: at + 15 })
const known = (more: Partial<Known> = {}): Known => ({
  calls: [
    call('redis recall', 5),
    call('supabase open_items', 30),
    call('supabase open_items', 170),
    call('openai phrase', 195),
    call('redis remember', 505),
  ],
  isAlone: true,
  others: [],
  ms: 520,
  ...more,
})
const changed = (change: (all: ReturnType<typeof crumbs>) => unknown) => {
  const all = crumbs()
  change(all)
  return event(all)
}
const set = (index: number, data: object) =>
  changed((all) => Object.assign(all[index] ?? {}, { data: { ...all[index]?.data, ...data } }))

it('finds nothing wrong with the whole story', () => {
  expect(judgeTrail(event(), known())).toEqual([])
  expect(judgeTrail(event(), known({ isAlone: false }))).toEqual([])
  expect(trailOf(event())).toEqual([
    'redis recall ok',
    'recalled',
    'understood',
    'supabase open_items retry 5xx',
    'supabase open_items ok',
    'read',
    'openai phrase failed timeout',
  ])
})

it.each(
  crumbs().flatMap(({ category, message }, index) =>
    category === 'guard' ? [[index, message] as const] : [],
  ),
)('misses crumb %i, %s, where it is dropped', (index) => {
  expect(
    judgeTrail(
      changed((all) => all.splice(index, 1)),
      known(),
    ),
  ).not.toEqual([])
})

it.each([
  ['two swapped with their times', (all: object[]) => all.splice(0, 0, ...all.splice(3, 1))],
  [
    'two swapped, each at the time of the other',
    (all: ReturnType<typeof crumbs>) => {
      const [first, , , second] = all
      if (first && second) [first.message, second.message] = [second.message, first.message]
    },
  ],
  [
    'a crumb of another request',
    (all: object[]) => all.unshift(guard('redis recall', { outcome: 'ok' }, -3_000)),
  ],
  [
    'a call that nobody made',
    (all: object[]) => all.splice(5, 0, guard('clerk keys', { outcome: 'ok' }, 191)),
  ],
  ['a call told twice', (all: object[]) => all.splice(1, 0, guard('redis recall', { outcome: 'ok' }, 20))],
  ['more than twenty', (all: object[]) => all.unshift(...Array(20).fill(story('read', {}, 1)))],
  [
    'a crumb of the console',
    (all: object[]) => all.unshift({ ...story('recalled', {}, 1), category: 'console' }),
  ],
  ['words of somebody', (all: object[]) => all.unshift(story('Ana asked for room 12', {}, 1))],
])('sees %s', (_title, change) => {
  expect(judgeTrail(changed(change as (all: object[]) => unknown), known())).not.toEqual([])
})

it.each([
  ['another outcome', set(6, { outcome: 'ok' })],
  ['another kind of failure', set(6, { kind: '5xx' })],
  ['a second attempt as the first', set(4, { attempt: 1 })],
  ['a longer time than the request had', set(6, { duration_ms: 5_000 })],
  ['a shorter time than the vendor took', event(crumbs())],
  ['a field that is not allowed', set(0, { authorization: 'Bearer x' })],
  ['words in a field that is', set(2, { lane: 'ana@lucia.test asked' })],
])('sees %s', (title, told) => {
  const slow = { ...call('redis recall', 5), endedAt: 2_305 }
  const heard = title.startsWith('a shorter') ? known({ calls: [slow, ...known().calls.slice(1)] }) : known()
  expect(judgeTrail(told, heard)).not.toEqual([])
})

it('lets the engine look for itself as it starts, and no oftener', () => {
  const early = known({ calls: [call('supabase open_items', 3), ...known().calls] })
  expect(judgeTrail(event(), early)).not.toEqual([])
  expect(judgeTrail(event(), { ...early, others: ['supabase open_items'] })).toEqual([])
})

it('finds no story of a request outside of requests', () => {
  const tags = { dependency: 'process', operation: 'loop', kind: 'event_loop_block' }
  expect(judgeTrail({ ...event([story('composed', {}, 1)]), tags })).not.toEqual([])
  expect(judgeTrail({ ...event([story('read', {}, 1)]), tags })).toEqual([])
})
