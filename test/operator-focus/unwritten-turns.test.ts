import { expect, it } from 'vitest'
import { DependencyError } from '../../src/errors.ts'
import { createUnwrittenTurns } from '../../src/operator-focus/unwritten-turns.ts'

const key = (session: number) => ({ operatorId: 'ana', sessionId: `s${session}` })
const failure = (kind: 'connect' | 'schema') =>
  new DependencyError({ dependency: 'redis', operation: 'remember', attempts: 1 }, { kind }, undefined)

function store() {
  const written: string[] = []
  const state = { fails: undefined as Error | undefined, atOnce: 0, most: 0, lost: 0 }
  const write = async ({ sessionId }: { sessionId: string }, entry: string) => {
    state.atOnce += 1
    state.most = Math.max(state.most, state.atOnce)
    await new Promise((resolve) => setImmediate(resolve))
    state.atOnce -= 1
    if (state.fails) throw state.fails
    written.push(`${sessionId} ${entry}`)
  }
  const turns = createUnwrittenTurns(write, (count) => {
    state.lost += count
  })
  return { turns, written, state }
}

it('writes each turn once, a session in its order and many sessions at once', async () => {
  const { turns, written, state } = store()
  for (let session = 0; session < 100; session += 1)
    for (const entry of ['1', '2', '3']) turns.add(key(session), entry)
  await Promise.all([turns.flush(), turns.flush()])
  expect(written).toHaveLength(300)
  expect(new Set(written).size).toBe(300)
  expect(written.filter((one) => one.startsWith('s7 '))).toEqual(['s7 1', 's7 2', 's7 3'])
  expect(state.most).toBeGreaterThan(8)
  expect(turns.count()).toBe(0)
})

it('keeps what cannot be written yet and stops asking, because the store is away for all', async () => {
  const { turns, written, state } = store()
  for (let session = 0; session < 50; session += 1) turns.add(key(session), '1')
  state.fails = failure('connect')
  await turns.flush()
  expect(turns.count()).toBe(50)
  expect(turns.of(key(3))).toEqual(['1'])
  state.fails = undefined
  await turns.flush()
  expect(written).toHaveLength(50)
  expect(state.lost).toBe(0)
})

it('lets go of what the store will never take, and says so', async () => {
  const { turns, state } = store()
  turns.add(key(1), '1')
  state.fails = failure('schema')
  await turns.flush()
  expect([turns.count(), state.lost]).toEqual([0, 1])
})

it('keeps five thousand, and says when the oldest had to go', () => {
  const { turns, state } = store()
  for (let entry = 0; entry < 5_003; entry += 1) turns.add(key(entry % 7), String(entry))
  expect([turns.count(), state.lost]).toEqual([5_000, 3])
})
