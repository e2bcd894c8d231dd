import type { Turn } from './needs.ts'

type Key = { operatorId: string; sessionId: string }
export type RecentTurns = ReturnType<typeof createRecentTurns>

const mostSessions = 500
const mostTurns = 5

/** The last turns of the sessions that this engine saw last: what is left of the memory while it is away. */
export function createRecentTurns() {
  const sessions = new Map<string, Turn[]>()

  function keep(key: Key, turns: Turn[]): void {
    const name = nameOf(key)
    sessions.delete(name)
    const [oldest] = sessions.keys()
    if (sessions.size >= mostSessions && oldest !== undefined) sessions.delete(oldest)
    sessions.set(name, turns.slice(-mostTurns))
  }

  return { keep, of: (key: Key): Turn[] => sessions.get(nameOf(key)) ?? [] }
}

function nameOf({ operatorId, sessionId }: Key): string {
  return `${sessionId} ${operatorId}`
}
