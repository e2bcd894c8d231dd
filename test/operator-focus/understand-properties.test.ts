import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds, lanes } from '../../src/operator-focus/contract.ts'
import { understand } from '../../src/operator-focus/understand.ts'

const nothing = { turns: [] }
const fragments = [
  "I can't",
  'fire',
  'pay',
  '..',
  '🔥',
  'guest',
  '\u202e',
  '\0',
  'not',
  'why',
  '"',
  "'",
  '(',
  '?',
  '1',
  'ñ',
  '\n',
  'next',
]

describe('any message at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(' ')),
  )
  it('gets a valid intent, because an operator may type anything', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        const intent = understand(message, nothing)
        expect(lanes).toContain(intent.lane)
        expect(intent.kinds.every((kind) => kinds.includes(kind))).toBe(true)
        expect(intent.crisis === null).toBe(intent.lane !== 'crisis')
        expect(intent.followUp === null).toBe(intent.lane !== 'follow_up')
      }),
      { numRuns: 400 },
    )
  })
  it('is understood the same way each time, because nothing is remembered between messages', () => {
    fc.assert(
      fc.property(anyText, (message) => {
        const first = understand(message, nothing)
        understand('fire! I cannot cope. payments', nothing)
        expect(understand(message, nothing)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})

describe('speed', () => {
  const typical =
    'good morning lucia, can you tell me which guests still need a confirmation before they arrive'
  it('takes well under a millisecond for a usual message', () => {
    expect(fastest(() => understand(typical, nothing))).toBeLessThan(1)
  })
  it.each([
    ['words', 'the guest in twelve says that the tap is leaking and the rent is late and '.repeat(27)],
    ['unknown words', 'xqzvw brrmpl ktzzr '.repeat(105)],
    ['gaps', 'i can not '.repeat(200)],
    ['one letter', 'a'.repeat(2000)],
    ['breaks', '. , ! '.repeat(333)],
  ])('does not explode on 2000 characters of %s', (_, message) => {
    expect(fastest(() => understand(message.slice(0, 2000), nothing))).toBeLessThan(60)
  })
})

/** The fastest of several runs: a busy machine makes a run slower, never faster. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  })
  return Math.min(...times)
}
