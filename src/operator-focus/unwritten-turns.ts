import { DependencyError } from '../errors.ts'

type Key = { operatorId: string; sessionId: string }
type Session = { key: Key; entries: string[] }
type Write = (key: Key, entry: string, again: { isRepeat: true; isLast: boolean }) => Promise<unknown>
export type Unwritten = ReturnType<typeof createUnwrittenTurns>

const retryEveryMs = 2_000
const most = 5_000
const sessionsAtOnce = 16

/**
 * Turns that could not be written, kept until they are. Writing one twice is the same as writing it once, so that a write
 * whose answer was lost is simply repeated.
 */
export function createUnwrittenTurns(write: Write, onLost: (count: number) => void) {
  const waiting = new Map<string, Session>()
  let count = 0
  let flushing: Promise<void> | undefined
  setInterval(() => void flush(), retryEveryMs).unref()

  function add(key: Key, entry: string): void {
    const session = waiting.get(nameOf(key)) ?? { key, entries: [] }
    waiting.set(nameOf(key), session)
    session.entries.push(entry)
    count += 1
    const [oldest] = waiting.values()
    if (count <= most || !oldest?.entries[0]) return
    take(oldest, oldest.entries[0])
    onLost(1)
  }

  function take({ key, entries }: Session, entry: string): void {
    const place = entries.indexOf(entry)
    if (place < 0) return
    entries.splice(place, 1)
    count -= 1
    if (entries.length === 0) waiting.delete(nameOf(key))
  }

  /**
   * Writes what is waiting, many sessions at once and each in its order, until the store is seen to be away. The last time
   * it is asked also where it was away a moment ago.
   */
  function flush({ isLast = false } = {}): Promise<void> {
    flushing ??= writeAll(isLast).finally(() => {
      flushing = undefined
    })
    return flushing
  }

  async function writeAll(isLast: boolean): Promise<void> {
    let isAway = false
    await forEachOf(waiting.values(), sessionsAtOnce, async (session) => {
      for (let entry = session.entries[0]; entry && !isAway; entry = session.entries[0]) {
        const writing = write(session.key, entry, { isRepeat: true, isLast })
        const outcome = await writing.then(() => 'written', outcomeOf)
        isAway ||= outcome === 'later'
        if (outcome !== 'later') take(session, entry)
        if (outcome === 'never') onLost(1)
      }
    })
  }

  const of = (key: Key): string[] => waiting.get(nameOf(key))?.entries.slice() ?? []
  return { add, of, flush, count: () => count }
}

async function forEachOf<T>(
  all: Iterator<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const workOn = async () => {
    for (let next = all.next(); !next.done; next = all.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
}

function nameOf({ operatorId, sessionId }: Key): string {
  return `${sessionId} ${operatorId}`
}

// What the store refuses for what it is will be refused again.
const hopeless = new Set(['schema', 'too_large', 'constraint'])

function outcomeOf(error: unknown): 'later' | 'never' {
  return error instanceof DependencyError && hopeless.has(error.failure.kind) ? 'never' : 'later'
}
