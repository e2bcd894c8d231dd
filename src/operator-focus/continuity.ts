import { randomUUID } from 'node:crypto'
import { InvalidRequest } from '../errors.ts'
import type { Needs, Question, Session, Turn, Witness } from './needs.ts'
import { orElse } from './or-else.ts'
import { createRecentTurns } from './recent-turns.ts'
import { parseTurns, serialiseTurn } from './session.ts'
import type { Unwritten } from './unwritten-turns.ts'

type Key = { operatorId: string; sessionId: string }
export type Memory = {
  recall: (key: Key) => Promise<{ entries: unknown[]; owner: string | null }>
  append: (key: Key, entry: string) => Promise<unknown>
}

/** What was said before in a session, and what will have been. A session belongs to who began it and has an id of ours. */
export function createContinuity(
  memory: Memory,
  { unwritten, witness }: { unwritten: Unwritten; witness: Witness },
): Needs['continuity'] {
  const recent = createRecentTurns()

  async function open({ operatorId, sessionId }: Question): Promise<Session> {
    if (!sessionId) return { id: randomUUID(), past: { turns: [] }, isWhole: true }
    const key = { operatorId, sessionId }
    const waiting = unwritten.of(key)
    const stored = await orElse(null, () => memory.recall(key))
    if (!stored) return { id: sessionId, past: { turns: recent.of(key) }, isWhole: false }
    if (stored.owner && stored.owner !== operatorId) refuseForeign(witness)
    const isUnknown = !stored.owner && stored.entries.length === 0 && waiting.length === 0
    // An id that somebody chose in advance could be known to somebody else as well.
    if (isUnknown) return { id: randomUUID(), past: { turns: [] }, isWhole: true }
    const turns = readTurns([...stored.entries, ...waiting], witness)
    witness.step('recalled', { count: turns.length })
    recent.keep(key, turns)
    return { id: sessionId, past: { turns }, isWhole: true }
  }

  async function remember(turn: Turn, key: Key): Promise<boolean> {
    const entry = serialiseTurn(turn)
    recent.keep(key, [...recent.of(key), turn])
    // What was said before it and is not written yet goes first.
    if (unwritten.of(key).length > 0) {
      unwritten.add(key, entry)
      await unwritten.flush()
      return unwritten.of(key).length === 0
    }
    const isWritten = await orElse(false, () => memory.append(key, entry).then(() => true))
    if (!isWritten) unwritten.add(key, entry)
    return isWritten
  }

  return { open, remember }
}

function refuseForeign(witness: Witness): never {
  witness.warn({ area: 'session', kind: 'foreign' })
  throw new InvalidRequest('session.not_found')
}

function readTurns(entries: unknown[], witness: Witness): Turn[] {
  const { turns, corrupt, newer } = parseTurns(entries)
  if (corrupt > 0) witness.warn({ area: 'session', kind: 'corrupt', tags: { count: corrupt } })
  if (newer > 0) witness.warn({ area: 'session', kind: 'schema', tags: { count: newer } })
  return turns
}
