import { describe, expect, test } from 'vitest'
import { compose } from '../../src/operator-focus/compose.ts'
import { ground } from '../../src/operator-focus/ground.ts'
import { rank } from '../../src/operator-focus/rank.ts'
import { aDay, anIntent, aSnapshot, clock, nothingBefore } from './sample-records.ts'
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
