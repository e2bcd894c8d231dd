import { DependencyError } from '../errors.ts'

type Key = { operatorId: string; sessionId: string }
type Entry = { key: Key; entry: string }
export type Unwritten = ReturnType<typeof createUnwrittenTurns>

const retryEveryMs = 2_000
const most = 1_000

/**
 * Turns that could not be written, kept until they are. Writing one twice is the same as writing it once, so that a write
 * whose answer was lost is simply repeated.
 */
export function createUnwrittenTurns(
  write: (key: Key, entry: string, again: { isRepeat: true }) => Promise<unknown>,
  onLost: (count: number) => void,
) {
  const waiting: Entry[] = []
  let flushing: Promise<void> | undefined
  setInterval(() => void flush(), retryEveryMs).unref()

  function add(key: Key, entry: string): void {
    if (waiting.length >= most) {
      waiting.shift()
      onLost(1)
    }
    waiting.push({ key, entry })
  }

  function of({ operatorId, sessionId }: Key): string[] {
    return waiting
      .filter(({ key }) => key.operatorId === operatorId && key.sessionId === sessionId)
      .map(({ entry }) => entry)
  }

  /** Writes what is waiting, oldest first, until one cannot be written yet. */
  function flush(): Promise<void> {
    flushing ??= writeAll().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  async function writeAll(): Promise<void> {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const outcome = await write(next.key, next.entry, { isRepeat: true }).then(() => 'written', outcomeOf)
      if (outcome === 'later') return
      waiting.splice(waiting.indexOf(next), 1)
      if (outcome === 'never') onLost(1)
    }
  }

  return { add, of, flush, count: () => waiting.length }
}

// What the store refuses for what it is will be refused again.
const hopeless = new Set(['schema', 'too_large', 'constraint'])

function outcomeOf(error: unknown): 'later' | 'never' {
  return error instanceof DependencyError && hopeless.has(error.failure.kind) ? 'never' : 'later'
}
