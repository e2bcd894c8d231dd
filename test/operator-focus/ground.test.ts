import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/operator-focus/compose.ts'
import { ground } from '../../src/operator-focus/ground.ts'
import { rank } from '../../src/operator-focus/rank.ts'
import { aDay, anIntent, anItem, aSnapshot, clock, nothingBefore } from './sample-records.ts'
import { faithful, unfaithful } from './wordings.ts'

const intent = anIntent()
const question = 'What matters most right now?'
const instructions =
  'You rephrase a draft for the people who run a property. Say only what the draft says, in two or three warm sentences.'
const draft = compose(intent, rank(aSnapshot(aDay), intent, nothingBefore, clock), nothingBefore, clock)

describe('a faithful wording goes out, because rephrasing is what the model is for', () => {
  test.each(faithful)('%s', (text) => {
    expect(ground(text, { draft, question, instructions })).toEqual({ grounded: true })
  })
  test('the draft itself', () => {
    expect(ground(draft.reply, { draft, question, instructions })).toEqual({ grounded: true })
  })
})

describe('an unfaithful wording stays in, because only the records may be told', () => {
  test.each(unfaithful)('%s: %s', (reasons, text) => {
    const verdict = ground(text, { draft, question, instructions })
    expect(verdict.grounded).toBe(false)
    expect(reasons.split(' ')).toContain(verdict.grounded ? '' : verdict.reason)
  })
})

const someText = (...words: string[]) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' '))
const someTitle = someText(
  'Sink',
  'Balcony door',
  'Suite 12B',
  '#204',
  'Two beds',
  'May 3',
  'paid twice',
  'no heat',
  '1/2 day',
)
const somePlace = someText('Ana', 'O’Neill', 'José', 'Müller', '田中', 'Unit 7', 'Floor 3')
const someItem = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('payments' as const, 'concierge' as const, 'maintenance' as const),
  title: someTitle,
  party: fc.option(somePlace),
  location: fc.option(somePlace),
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
  dueAt: fc.option(fc.date({ min: new Date('2026-09-01'), max: new Date('2027-03-01') })),
  guestArrivesAt: fc.option(fc.date({ min: new Date('2026-10-25'), max: new Date('2026-11-20') })),
  amount: fc.option(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.constant('unreadable' as const))),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
})

test('what compose says is grounded for any records, because it is made of nothing else', () => {
  fc.assert(
    fc.property(fc.array(someItem, { minLength: 1, maxLength: 8 }), (records) => {
      const items = records.map((record) => anItem(record))
      const own = compose(intent, rank(aSnapshot(items), intent, nothingBefore, clock), nothingBefore, clock)
      const verdict = ground(own.reply.slice(0, 1200), { draft: own, question, instructions })
      if (own.reply.length <= 1200) expect(verdict, own.reply).toEqual({ grounded: true })
    }),
    { numRuns: 200 },
  )
})

test('a long or hostile text is judged quickly, because the answer is waiting', () => {
  for (const text of [
    'one hundred and '.repeat(5000),
    '"'.repeat(50_000),
    '1,'.repeat(30_000),
    `a${'-a'.repeat(500)}.`,
    `${'1 open '.repeat(150)}.`,
  ]) {
    const start = process.cpuUsage()
    expect(ground(text, { draft, question, instructions }).grounded).toBe(false)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500)
  }
})
