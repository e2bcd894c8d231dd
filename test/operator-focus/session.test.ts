import { describe, expect, test } from 'vitest'
import { mostTurns, parseTurns, serialiseTurn } from '../../src/operator-focus/session.ts'
import { aTurn, clock } from './sample-records.ts'

const item = {
  id: 'pay-103',
  kind: 'payments',
  title: 'May rent',
  why: 'Overdue by 3 days',
  severity: 'high',
  dueAt: null,
  amount: 1250,
  currency: 'USD',
} as const
const turn = aTurn({
  items: [item],
  nextStep: { itemId: 'pay-103', action: 'Contact Ana Ruiz.' },
  tender: true,
  done: ['con-1'],
})
const stored = JSON.parse(serialiseTurn(turn))

test('a turn comes back as it was stored, as text and as the object that the Redis client may make of it', () => {
  for (const entry of [serialiseTurn(turn), stored])
    expect(parseTurns([entry])).toEqual({ turns: [turn], corrupt: 0, newer: 0 })
})

test('equal turns are stored as equal text, so that an entry can be found by its value', () => {
  const reordered = { ...Object.fromEntries(Object.entries(turn).reverse()) } as typeof turn
  expect(serialiseTurn(reordered)).toBe(serialiseTurn(turn))
})

describe('an entry that cannot be read is counted and skipped, because one bad turn may not cost the session', () => {
  test.each<[string, unknown]>([
    ['truncated', serialiseTurn(turn).slice(0, 80)],
    ['not JSON', 'hello'],
    ['empty', ''],
    ['null', null],
    ['a number', 7],
    ['a list', [stored]],
    ['without a version', { ...stored, v: undefined }],
    ['of an older version', { ...stored, v: 0 }],
    ['with an unknown lane', { ...stored, lane: 'root' }],
    ['with an impossible date', { ...stored, at: 'yesterday-ish' }],
    ['with too many items', { ...stored, items: Array(8).fill(item) }],
    ['of megabytes', JSON.stringify({ ...stored, reply: 'x'.repeat(5e6) })],
    ['with a wrong amount', { ...stored, items: [{ ...item, amount: '1250' }] }],
  ])('%s', (_, entry) => {
    expect(parseTurns([entry, serialiseTurn(turn)])).toMatchObject({
      turns: [{ id: 'turn-1' }],
      corrupt: 1,
      newer: 0,
    })
  })
})

test('a turn of a newer version is counted apart, because it is not corrupt and may not be overwritten', () => {
  expect(parseTurns([JSON.stringify({ v: 2, anything: true })])).toEqual({ turns: [], corrupt: 0, newer: 1 })
})

test('a turn that was stored twice counts once', () => {
  expect(parseTurns([stored, stored]).turns).toHaveLength(1)
})

test('two turns of one request id are two turns, because a client may repeat the id of its request', () => {
  const other = { ...turn, message: 'and the next one?' }
  expect(parseTurns([serialiseTurn(turn), serialiseTurn(other)]).turns).toHaveLength(2)
})

test('keys that reach for the prototype change nothing', () => {
  const entry = `{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},${serialiseTurn(turn).slice(1)}`
  const { turns } = parseTurns([entry])
  expect(turns).toEqual([turn])
  expect(Object.keys(turns[0] ?? {})).not.toContain('constructor')
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('only the last few are kept, oldest first, however many there are', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    serialiseTurn(aTurn({ id: `t${index}`, at: clock.now })),
  )
  const { turns } = parseTurns(many)
  expect(turns.map(({ id }) => id)).toEqual(
    Array.from({ length: mostTurns }, (_, index) => `t${10_000 - mostTurns + index}`),
  )
})

test('an entry stays small, whatever was written', () => {
  const entry = serialiseTurn(
    aTurn({ message: '😀'.repeat(2000), reply: 'r'.repeat(1e6), done: Array(500).fill('d') }),
  )
  expect(Buffer.byteLength(entry)).toBeLessThan(8192)
  expect(parseTurns([entry])).toMatchObject({ corrupt: 0 })
})

test('hidden characters do not survive in a message, because it is read again with the next question', () => {
  const { turns } = parseTurns([serialiseTurn(aTurn({ message: 'hi\u202E\u200B\u0000\nthere' }))])
  expect(turns[0]?.message).toBe('hi there')
})
