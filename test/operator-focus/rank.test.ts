import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/operator-focus/compose.ts'
import { focusItem } from '../../src/operator-focus/contract.ts'
import type { OpenItem } from '../../src/operator-focus/needs.ts'
import { rank } from '../../src/operator-focus/rank.ts'
import { aDay, anIntent, anItem, aSnapshot, aTurn, at, clock, nothingBefore } from './sample-records.ts'

const today = at('2026-11-04T01:00:00Z')
const yesterday = at('2026-11-02T20:00:00Z')
const nextWeek = at('2026-11-12T20:00:00Z')
const ids = (items: OpenItem[], intent = anIntent()) =>
  rank(aSnapshot(items), intent, nothingBefore, clock).items.map(({ id }) => id)

describe('what matters more comes first', () => {
  const plain = anItem({ id: 'plain', dueAt: nextWeek })
  test.each<[string, Partial<OpenItem>, Partial<OpenItem>]>([
    [
      'safety before a critical, overdue fortune at risk with a guest today',
      { safety: true },
      {
        severity: 'critical',
        dueAt: at('2026-09-01T00:00:00Z'),
        atRisk: true,
        amount: 9e9,
        currency: 'GBP',
        guestArrivesAt: today,
        status: 'needs_confirmation',
      },
    ],
    ['critical before high', { severity: 'critical' }, { severity: 'high' }],
    ['high before normal', { severity: 'high' }, {}],
    ['overdue before due today', { dueAt: yesterday }, { dueAt: today }],
    ['longer overdue before shorter', { dueAt: at('2026-10-20T00:00:00Z') }, { dueAt: yesterday }],
    ['due today before due tomorrow', { dueAt: today }, { dueAt: at('2026-11-04T20:00:00Z') }],
    ['due tomorrow before due next week', { dueAt: at('2026-11-04T20:00:00Z') }, {}],
    [
      'money at risk before money that is not',
      { amount: 500, currency: 'USD', atRisk: true },
      { amount: 500, currency: 'USD' },
    ],
    [
      'more at risk before less',
      { amount: 2000, currency: 'USD', atRisk: true },
      { amount: 500, currency: 'USD', atRisk: true },
    ],
    [
      'amounts are compared in rough dollars, so 300 pounds are more than 300 pesos',
      { amount: 300, currency: 'GBP', atRisk: true },
      { amount: 300, currency: 'MXN', atRisk: true },
    ],
    [
      'a guest today before a guest tomorrow',
      { guestArrivesAt: today },
      { guestArrivesAt: at('2026-11-04T20:00:00Z') },
    ],
    ['a guest tomorrow before none', { guestArrivesAt: at('2026-11-04T20:00:00Z') }, {}],
    [
      'an unconfirmed request before a confirmed one',
      { status: 'needs_confirmation' },
      { status: 'confirmed' },
    ],
    ['what nobody works on before what is in progress', {}, { status: 'in_progress' }],
  ])('%s', (_, more, less) => {
    const items = [anItem({ ...plain, ...less, id: 'a-less' }), anItem({ ...plain, ...more, id: 'b-more' })]
    expect(ids(items)).toEqual(['b-more', 'a-less'])
  })

  test('the sample day: gas, the leak before an arrival, late rent, late flowers, the transfer', () => {
    expect(ids(aDay)).toEqual(['mnt-202', 'mnt-201', 'pay-103', 'con-302', 'con-301'])
  })
})

const anyItem = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('payments' as const, 'concierge' as const, 'maintenance' as const),
  title: fc.string({ unit: 'binary', maxLength: 200 }),
  note: fc.string(),
  party: fc.option(fc.string({ unit: 'binary' })),
  location: fc.option(fc.string()),
  status: fc.constantFrom(
    'open' as const,
    'needs_confirmation' as const,
    'confirmed' as const,
    'in_progress' as const,
    'other' as const,
  ),
  severity: fc.constantFrom('critical' as const, 'high' as const, 'normal' as const),
  safety: fc.boolean(),
  atRisk: fc.boolean(),
  dueAt: fc.option(fc.date({ noInvalidDate: false })),
  guestArrivesAt: fc.option(fc.date({ noInvalidDate: false })),
  amount: fc.option(fc.oneof(fc.double(), fc.constant('unreadable' as const))),
  currency: fc.option(fc.constantFrom('USD', 'JPY', 'usd', '', 'XXXX', '€')),
})

test('equal records in any order give the same answer, within the contract, each id once, for any record at all', () => {
  const world = fc
    .array(anyItem, { maxLength: 20 })
    .chain((items) =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
      ),
    )
  fc.assert(
    fc.property(world, ([items, shuffled]) => {
      const distinct = new Set(items.map(({ id }) => id)).size === items.length
      const first = rank(aSnapshot(items), anIntent(), nothingBefore, clock)
      const second = rank(aSnapshot(shuffled), anIntent(), nothingBefore, clock)
      for (const item of first.items) expect(focusItem.safeParse(item).error).toBeUndefined()
      expect(new Set(first.items.map(({ id }) => id)).size).toBe(first.items.length)
      if (distinct) expect(second).toEqual(first)
    }),
    { numRuns: 150 },
  )
})

describe('an answer carries only what can be taken in', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    anItem({ id: `id-${String(index).padStart(2, '0')}` }),
  )
  test.each([
    ['five across kinds', anIntent(), 5],
    ['seven of one kind', anIntent({ lane: 'payments', kinds: ['payments'] }), 7],
    ['two while the operator is tender', anIntent({ tender: true }), 2],
    ['one in distress', anIntent({ lane: 'distress', tender: true }), 1],
    ['one when asked for the next', anIntent({ lane: 'follow_up', followUp: 'next' }), 1],
  ])('%s', (_, intent, count) => {
    expect(ids(many, intent)).toHaveLength(count)
  })
})

describe('the question narrows the records', () => {
  const narrowed = (focus: Parameters<typeof anIntent>[0]) => ids(aDay, anIntent(focus))
  test.each<[string, Parameters<typeof anIntent>[0], string[]]>([
    ['a kind', { lane: 'concierge', kinds: ['concierge'] }, ['con-302', 'con-301']],
    ['an excluded kind', { excluded: ['maintenance'] }, ['pay-103', 'con-302', 'con-301', 'pay-104']],
    ['overdue, and safety always', { focus: { overdue: true } }, ['mnt-202', 'pay-103', 'con-302']],
    ['at risk', { kinds: ['payments'], focus: { atRisk: true } }, ['pay-103']],
    ['needing confirmation', { kinds: ['concierge'], focus: { needsConfirmation: true } }, ['con-301']],
    [
      'urgent today means now, overdue included',
      { kinds: ['maintenance'], focus: { urgent: true, dueToday: true } },
      ['mnt-202', 'mnt-201'],
    ],
    ['due today, what is overdue included', { kinds: ['concierge'], focus: { dueToday: true } }, ['con-302']],
  ])('to %s', (_, over, expected) => {
    expect(narrowed(over)).toEqual(expected)
  })

  test('a status that nobody knows is kept among those needing confirmation, because it may be one of them', () => {
    const items = [anItem({ id: 'odd', kind: 'concierge', status: 'other' })]
    expect(
      ids(items, anIntent({ lane: 'concierge', kinds: ['concierge'], focus: { needsConfirmation: true } })),
    ).toEqual(['odd'])
  })

  test('when nothing fits, the others are shown, and matching says that none does', () => {
    const focus = rank(aSnapshot([anItem()]), anIntent({ focus: { overdue: true } }), nothingBefore, clock)
    expect(focus).toMatchObject({ matching: 0, items: [{ id: 'item-1' }] })
  })
})

describe('every why states its reason from the record', () => {
  test.each<[string, Partial<OpenItem>]>([
    [
      'Overdue by 3 days, 1,250.00 USD at risk (Ana Ruiz)',
      { dueAt: at('2026-10-31T18:00:00Z'), amount: 1250, currency: 'USD', atRisk: true, party: 'Ana Ruiz' },
    ],
    ['Overdue by 1 day', { dueAt: yesterday }],
    ['Overdue since today at 10:00', { dueAt: at('2026-11-03T18:00:00Z') }],
    ['Due today at 17:00, 120,000 JPY', { dueAt: today, amount: 120_000, currency: 'JPY' }],
    [
      'Marked high, guest arrives today at 15:00 (204)',
      { severity: 'high', guestArrivesAt: at('2026-11-03T23:00:00Z'), location: '204' },
    ],
    ['Guest arrived yesterday at 12:00', { guestArrivesAt: yesterday }],
    ['Safety first', { safety: true }],
    ['Amount unreadable', { amount: 'unreadable', currency: 'USD' }],
    ['Amount unreadable, at risk', { amount: Number.NaN, atRisk: true }],
    ['Amount unreadable', { amount: -5 }],
    ['Amount unreadable', { amount: 1e308 }],
    ['Money at risk', { atRisk: true }],
    ['0.00', { amount: 0, currency: 'dollars' }],
    ['Needs confirmation', { status: 'needs_confirmation' }],
    ['Status not recognised', { status: 'other' }],
    ['Open, without a deadline', { dueAt: new Date(Number.NaN) }],
  ])('%s', (why, over) => {
    const [item] = rank(aSnapshot([anItem(over)]), anIntent(), nothingBefore, clock).items
    expect(item?.why).toBe(why)
  })

  test('an amount that cannot be read is not a field, because 0 would be an invention', () => {
    const [item] = rank(
      aSnapshot([anItem({ amount: 'unreadable', currency: 'USD' })]),
      anIntent(),
      nothingBefore,
      clock,
    ).items
    expect(item).not.toHaveProperty('amount')
    expect(item).not.toHaveProperty('currency')
  })
})

test('a megabyte of control, bidi and hidden characters becomes one short line', () => {
  const title = `Lea\u202Ek\u0000 in\n\n204 \u200B${'x\u0301\u0302\u0303\u0304'.repeat(200_000)}`
  const [item] = rank(
    aSnapshot([anItem({ title, party: `A\r\nB${'y'.repeat(1e6)}` })]),
    anIntent(),
    nothingBefore,
    clock,
  ).items
  expect(item?.title).toMatch(/^Leak in 204 x/)
  expect(item?.title.length).toBeLessThanOrEqual(96)
  expect(item?.why.length).toBeLessThan(120)
  expect(`${item?.title}${item?.why}`).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('one id twice is one item, counted once', () => {
  const focus = rank(
    aSnapshot([anItem(), anItem({ severity: 'critical' })]),
    anIntent(),
    nothingBefore,
    clock,
  )
  expect(focus).toMatchObject({ counts: { payments: 1 }, items: [{ id: 'item-1', severity: 'critical' }] })
})

test('what the session has set aside is left out, because the operator said that it is dealt with', () => {
  const focus = rank(aSnapshot(aDay), anIntent(), { turns: [aTurn({ done: ['mnt-202'] })] }, clock)
  expect(focus).toMatchObject({
    setAside: 1,
    counts: { maintenance: 1 },
    items: [{ id: 'mnt-201' }, {}, {}, {}, {}],
  })
})

test('ranking and composing 500 records stays far below a millisecond of CPU, in the median of rounds', () => {
  const items = Array.from({ length: 500 }, (_, index) =>
    anItem({
      ...aDay[index % 6],
      id: `id-${index}`,
      amount: index * 13.5,
      dueAt: new Date(+clock.now + (index % 40) * 9e6),
    }),
  )
  const rounds = Array.from({ length: 60 }, () => {
    const before = process.cpuUsage()
    for (let run = 0; run < 10; run += 1)
      compose(anIntent(), rank(aSnapshot(items), anIntent(), nothingBefore, clock), nothingBefore, clock)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 10_000
  })
  expect(rounds.sort((a, b) => a - b)[30]).toBeLessThan(3)
})
