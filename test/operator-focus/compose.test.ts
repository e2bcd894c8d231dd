import { describe, expect, test } from 'vitest'
import { compose, type Draft } from '../../src/operator-focus/compose.ts'
import type { OpenItem, Past, Snapshot } from '../../src/operator-focus/needs.ts'
import { rank } from '../../src/operator-focus/rank.ts'
import type { Intent } from '../../src/operator-focus/understand.ts'
import { aDay, anIntent, anItem, aSnapshot, aTurn, at, clock, nothingBefore } from './sample-records.ts'

type World = { past?: Past; items?: OpenItem[]; snapshot?: Partial<Snapshot> }

function answer(intent: Intent, { past = nothingBefore, items = aDay, snapshot = {} }: World = {}): Draft {
  return compose(intent, rank(aSnapshot(items, snapshot), intent, past, clock), past, clock)
}

function turnOf(intent: Intent, draft: Draft) {
  return aTurn({ lane: intent.lane, kinds: intent.kinds, ...draft })
}

const payments = { lane: 'payments' as const, kinds: ['payments' as const] }
const concierge = { lane: 'concierge' as const, kinds: ['concierge' as const] }
const maintenance = { lane: 'maintenance' as const, kinds: ['maintenance' as const] }
const distress = { lane: 'distress' as const, tender: true }

describe('every lane has a whole answer without a model', () => {
  test.each<[string, Intent, RegExp]>([
    [
      'a hello is answered, with an offer',
      anIntent({ lane: 'greeting', greeting: 'hello' }),
      /^Hello!.*morning|afternoon.*what matters most/s,
    ],
    ['a goodbye is answered', anIntent({ lane: 'greeting', greeting: 'goodbye' }), /^Goodbye/],
    ['how are you, who are you', anIntent({ lane: 'wellbeing' }), /I'm doing well.*I'm Lucia/s],
    ['thanks', anIntent({ lane: 'wellbeing', thanks: true }), /welcome/],
    [
      'off topic is a polite boundary that says what Lucia can do',
      anIntent({ lane: 'off_topic' }),
      /outside what I can help with.*payments, concierge requests and maintenance/s,
    ],
    [
      'what matters most',
      anIntent(),
      /^Here is what matters most right now, of 6 items open:\n“Gas smell”: safety first.*\nNext step: /s,
    ],
    [
      'payments at risk',
      anIntent({ ...payments, focus: { atRisk: true } }),
      /^1 payment at risk is open.*1,250\.00 USD at risk/s,
    ],
    [
      'requests that need confirmation',
      anIntent({ ...concierge, focus: { needsConfirmation: true } }),
      /^1 concierge request that needs confirmation is open.*Confirm “Airport transfer” with Mei Tanaka/s,
    ],
    [
      'urgent maintenance today',
      anIntent({ ...maintenance, focus: { urgent: true, dueToday: true } }),
      /^2 urgent maintenance issues are open/,
    ],
    [
      'a greeting with a question',
      anIntent({ ...maintenance, greeting: 'hello' }),
      /^Hello! 2 maintenance issues are open/,
    ],
    [
      'thanks with a question',
      anIntent({ ...payments, thanks: true }),
      /^You're welcome\. 2 payments are open/,
    ],
    [
      'what was left out is said',
      anIntent({ kinds: ['concierge', 'maintenance'], excluded: ['payments'] }),
      /^I left payments out\. Here is/,
    ],
  ])('%s', (_, intent, reply) => {
    expect(answer(intent).reply).toMatch(reply)
  })

  test.each(['greeting', 'wellbeing', 'distress', 'crisis', 'off_topic'] as const)(
    '%s needs no records',
    (lane) => {
      const draft = compose(anIntent({ lane }), null, nothingBefore, clock)
      expect(draft).toMatchObject({ items: [], modelMayRephrase: false })
      expect(draft.reply.length).toBeGreaterThan(20)
    },
  )
})

describe('what is not there is said, never invented', () => {
  test.each<[string, Intent, OpenItem[], RegExp]>([
    [
      'nothing at all',
      anIntent(),
      [],
      /^Nothing is open in payments, concierge and maintenance right now\.$/,
    ],
    ['nothing of the kind', anIntent(payments), [], /^Nothing is open in payments right now\.$/],
    [
      'nothing of the sort that was asked for',
      anIntent({ ...maintenance, focus: { urgent: true } }),
      [anItem({ kind: 'maintenance', title: 'Squeaky door' })],
      /^No urgent maintenance issue is open right now\. Otherwise 1 maintenance issue is open:\n“Squeaky door”/,
    ],
    [
      'an amount that cannot be read',
      anIntent(payments),
      [anItem({ amount: 'unreadable' })],
      /amount unreadable.*1 amount could not be read; please check it/s,
    ],
  ])('%s', (_, intent, items, reply) => {
    expect(answer(intent, { items }).reply).toMatch(reply)
  })

  test('an old reading says its time, and stays word for word', () => {
    const draft = answer(anIntent(), { snapshot: { stale: true, asOf: at('2026-11-03T19:50:00Z') } })
    expect(draft.reply).toMatch(
      /^I can't reach the records right now, so this is how they stood today at 11:50\. Here is/,
    )
    expect(draft.modelMayRephrase).toBe(false)
  })
})

describe('distress gets acknowledgement and exactly one next step', () => {
  const cases: [string, Draft][] = [
    ['with records', answer(anIntent(distress))],
    ['about payments', answer(anIntent({ ...distress, kinds: ['payments'] }))],
    ['with nothing open', answer(anIntent(distress), { items: [] })],
    ['with records that cannot be read', compose(anIntent(distress), null, nothingBefore, clock)],
  ]
  test.each(cases)('%s', (_, draft) => {
    expect(draft.reply).toMatch(/^I hear you.*just one thing: /s)
    expect(draft.reply.split(draft.nextStep?.action ?? '?')).toHaveLength(2)
    expect(draft.items.length).toBeLessThanOrEqual(1)
    expect(draft.items[0]?.id ?? null).toBe(draft.nextStep?.itemId)
    expect(draft.modelMayRephrase).toBe(false)
  })

  test('a second time, it does not begin as if it were the first', () => {
    const past = { turns: [aTurn({ lane: 'distress', tender: true })] }
    expect(answer(anIntent(distress), { past }).reply).toMatch(/^I'm still here with you/)
  })

  test('the answers after it carry at most two items and short words, and no model touches them', () => {
    const draft = answer(anIntent({ tender: true }))
    expect(draft.items).toHaveLength(2)
    expect(draft.reply).toMatch(/^One thing at a time/)
    expect(draft.reply.length).toBeLessThan(400)
    expect(draft.modelMayRephrase).toBe(false)
  })
})

describe('crisis is fixed text: people and emergency services, never a task', () => {
  test.each([
    ['self_harm' as const, [/911/, /988/, /local emergency number/, /someone you trust/]],
    ['danger' as const, [/911/, /local emergency number/, /leave the building/, /People first/]],
  ])('%s', (crisis, says) => {
    const intent = anIntent({ lane: 'crisis', crisis, kinds: [] })
    const draft = answer(intent)
    expect(draft).toMatchObject({ items: [], nextStep: null, modelMayRephrase: false })
    for (const words of says) expect(draft.reply).toMatch(words)
    expect(compose(intent, null, nothingBefore, clock).reply).toBe(draft.reply)
    expect(draft.reply).not.toMatch(/Gas smell|May rent/)
  })
})

describe('a follow-up goes on from the answer before', () => {
  const opened = turnOf(anIntent(), answer(anIntent()))
  const past = { turns: [opened] }
  const followUp = (kind: Intent['followUp']) => anIntent({ lane: 'follow_up', followUp: kind })

  test('next is the one after the one that was pointed at, and then the one after that', () => {
    const first = answer(followUp('next'), { past })
    const second = answer(followUp('next'), { past: { turns: [opened, turnOf(followUp('next'), first)] } })
    expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([['mnt-201'], ['pay-103']])
  })

  test('why tells the reason as it was told, also when the records are gone', () => {
    const draft = compose(followUp('why'), null, past, clock)
    expect(draft.reply).toMatch(/“Gas smell”: safety first \(Boiler room\)\.$/)
  })

  test('done closes nothing, sets it aside for the conversation, and goes on', () => {
    const draft = answer(followUp('done'), { past })
    expect(draft).toMatchObject({ done: ['mnt-202'], items: [{ id: 'mnt-201' }], modelMayRephrase: false })
    expect(draft.reply).toMatch(
      /^I can't close it for you here, but I've set it aside for this conversation\. Next comes “Leak in 204”/,
    )
    const later = answer(anIntent(), { past: { turns: [opened, turnOf(followUp('done'), draft)] } })
    expect(later.items.map(({ id }) => id)).not.toContain('mnt-202')
    expect(later.done).toEqual(['mnt-202'])
  })

  test('more shows what has not been shown', () => {
    expect(answer(followUp('more'), { past }).items.map(({ id }) => id)).toEqual(['pay-104'])
  })

  test('which names it again', () => {
    expect(answer(followUp('which'), { past }).reply).toMatch(/^That was “Gas smell”/)
  })

  test('after the last one it says so', () => {
    const only = [anItem()]
    const shown = turnOf(anIntent(), answer(anIntent(), { items: only }))
    const draft = answer(followUp('next'), { past: { turns: [shown] }, items: only })
    expect(draft).toMatchObject({ items: [], nextStep: null })
    expect(draft.reply).toMatch(/nothing else is open there/)
  })

  test.each(['next', 'why', 'done', 'more', 'which', null] as const)(
    '%s without an answer before says so',
    (kind) => {
      const draft = answer(followUp(kind))
      expect(draft.reply).toMatch(/I don't see an earlier answer/)
      expect(draft.items).toEqual([])
    },
  )
})

test('a model may rephrase only a list of fresh records', () => {
  const may = [anIntent(), anIntent(payments), anIntent(concierge), anIntent(maintenance)].map(
    (intent) => answer(intent).modelMayRephrase,
  )
  expect(may).toEqual([true, true, true, true])
  expect(answer(anIntent(payments), { items: [] }).modelMayRephrase).toBe(false)
})
