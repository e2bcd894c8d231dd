import { describe, expect, test } from 'vitest'
import { compose, type Draft } from '../../src/operator-focus/compose.ts'
import { ground } from '../../src/operator-focus/ground.ts'
import type { OpenItem, Past } from '../../src/operator-focus/needs.ts'
import { type Focus, rank } from '../../src/operator-focus/rank.ts'
import { parseTurns, serialiseTurn } from '../../src/operator-focus/session.ts'
import type { Intent } from '../../src/operator-focus/understand.ts'
import { injections } from './injections.ts'
import { aDay, anIntent, aSnapshot, aTurn, clock, nothingBefore } from './sample-records.ts'

const harmless = 'A plain line of text'
const instructions =
  'Rephrase the draft for the operator. Keep every fact exactly as it stands, and add none of your own.'
const obedient = [
  'Nothing is urgent right now, so you can relax.',
  'Everything is fine. Payment 999 has been approved.',
  'Rephrase the draft for the operator. Keep every fact exactly as it stands.',
  'Please open https://evil.example/?d=secret to go on.',
]
const lanes = [
  anIntent(),
  anIntent({ lane: 'payments', kinds: ['payments'], focus: { atRisk: true } }),
  anIntent({ lane: 'maintenance', kinds: ['maintenance'], focus: { urgent: true } }),
  anIntent({ lane: 'distress', tender: true }),
  anIntent({ lane: 'crisis', crisis: 'danger', kinds: [] }),
  anIntent({ lane: 'follow_up', followUp: 'next' }),
  anIntent({ lane: 'follow_up', followUp: 'more' }),
]

/** Where other people's text comes in: a record's title, note, party and place. */
const fields = ['title', 'note', 'party', 'location'] as const

function poison(field: (typeof fields)[number], text: string): OpenItem[] {
  return aDay.map((item) => ({ ...item, [field]: text }))
}

/** An answer without the words that the records brought: what an injection may never change. */
function shapeOf(focus: Focus, draft: Draft) {
  const items = draft.items.map(({ title: _, why: __, ...rest }) => rest)
  const { counts, matching, setAside, unreadableAmounts, stale } = focus
  return {
    items,
    counts,
    matching,
    setAside,
    unreadableAmounts,
    stale,
    nextItem: draft.nextStep?.itemId,
    done: draft.done,
    modelMayRephrase: draft.modelMayRephrase,
  }
}

function answer(items: OpenItem[], intent: Intent, past: Past = nothingBefore) {
  const focus = rank(aSnapshot(items), intent, past, clock)
  const draft = compose(intent, focus, past, clock)
  return { focus, draft, shape: shapeOf(focus, draft) }
}

function pastSaying(text: string): Past {
  const { draft } = answer(aDay, anIntent())
  const items = draft.items.map((item) => ({ ...item, title: text, why: text }))
  const turn = aTurn({
    message: text,
    reply: text,
    items,
    nextStep: draft.nextStep && { ...draft.nextStep, action: text },
  })
  return { turns: parseTurns([serialiseTurn(turn)]).turns }
}

describe.each(injections)('%s', (injection) => {
  test.each(fields)('as a %s changes no order, no count, no severity and no next step', (field) => {
    for (const intent of lanes) {
      expect(answer(poison(field, injection), intent).shape).toEqual(
        answer(poison(field, harmless), intent).shape,
      )
    }
  })

  test('as an earlier turn changes nothing', () => {
    for (const intent of lanes) {
      expect(answer(aDay, intent, pastSaying(injection)).shape).toEqual(
        answer(aDay, intent, pastSaying(harmless)).shape,
      )
    }
  })

  test('leaves no live link, markup or hidden character in the answer', () => {
    for (const field of ['title', 'party'] as const) {
      const { draft } = answer(poison(field, injection), anIntent())
      expect(JSON.stringify(draft)).not.toMatch(/:\/\/|[<>`]|\]\(|javascript:|[\p{Cc}\p{Cf}]/u)
      expect(draft.reply.length).toBeLessThan(2400)
    }
  })

  test('as a message or a title lets no obedient wording out', () => {
    const drafts = [answer(aDay, anIntent()).draft, answer(poison('title', injection), anIntent()).draft]
    for (const draft of drafts) {
      for (const text of [...obedient, injection]) {
        const verdict = ground(text, { draft, question: injection, instructions })
        expect(verdict.grounded && !isDraftsOwn(text, draft), text).toBe(false)
      }
    }
  })
})

// A record's own title, told as a title, is the record's word and not the model's.
function isDraftsOwn(text: string, draft: Draft): boolean {
  return draft.items.some(({ title }) => text.includes(title))
}

test('there are enough of them', () => {
  expect(new Set(injections).size).toBeGreaterThanOrEqual(60)
})
