/** How often a failure happened, told beside the event that stands for it. */
export type StormCount = { suppressed_since_last: number; total: number; first_at: string; last_at: string }
export type Occurrence<T> = { latest: T; count: StormCount }

type Tell<T> = {
  send: (occurrence: Occurrence<T>) => void
  overflow: (counts: Record<string, number>) => void
}
type Entry<T> = {
  latest: T
  open: number
  total: number
  firstAt: number
  lastAt: number
  windowEndsAt: number
}
type State<T> = Tell<T> & {
  entries: Map<string, Entry<T>>
  surplus: Map<string, number>
  minute: { startedAt: number; sent: number }
  now: () => number
}

const windowMs = 60_000
// The last place of a minute is the overflow event's own.
const mostPerMinute = 30 - 1
const mostKeys = 64

/**
 * Lets the first failure of a kind through at once and then one summary a minute, so that a storm is counted and not sent.
 * Every failure is told exactly once: the failures are the sum of 1 + suppressed_since_last over all that was sent.
 */
export function createStorm<T>({ now = Date.now, ...tell }: Tell<T> & { now?: () => number }) {
  const minute = { startedAt: Number.NEGATIVE_INFINITY, sent: 0 }
  const state: State<T> = { ...tell, entries: new Map(), surplus: new Map(), minute, now }
  return {
    add: (key: string, latest: T) => add(state, key, latest),
    /** To be called about once a second: closes the minutes that are over. */
    sweep: () => sweep(state),
    /** Tells the open counts now: nothing that was counted may die with the process. */
    drain: () => drain(state),
  }
}

function add<T>(state: State<T>, key: string, latest: T): void {
  const at = state.now()
  const known = state.entries.get(key)
  if (known) {
    known.latest = latest
    known.open += 1
    known.total += 1
    known.lastAt = at
  } else if (state.entries.size >= mostKeys) {
    addSurplus(state, 'other', 1)
  } else {
    const entry = { latest, open: 1, total: 1, firstAt: at, lastAt: at, windowEndsAt: at }
    state.entries.set(key, entry)
    tell(state, key, entry)
  }
}

function sweep<T>(state: State<T>): void {
  const at = state.now()
  for (const [key, entry] of state.entries) {
    if (at < entry.windowEndsAt) continue
    if (entry.open > 0) tell(state, key, entry)
    else state.entries.delete(key)
  }
  if (at - state.minute.startedAt >= windowMs) tellSurplus(state)
}

function drain<T>(state: State<T>): void {
  state.minute = { startedAt: state.now(), sent: Number.NEGATIVE_INFINITY }
  for (const [key, entry] of state.entries) if (entry.open > 0) tell(state, key, entry)
  state.entries.clear()
  tellSurplus(state)
}

function tell<T>(state: State<T>, key: string, entry: Entry<T>): void {
  const { open, total, firstAt, lastAt, latest } = entry
  const at = state.now()
  Object.assign(entry, { open: 0, windowEndsAt: at + windowMs })
  if (at - state.minute.startedAt >= windowMs) state.minute = { startedAt: at, sent: 0 }
  if (state.minute.sent >= mostPerMinute) {
    addSurplus(state, key, open)
    return
  }
  state.minute.sent += 1
  state.send({
    latest,
    count: { suppressed_since_last: open - 1, total, first_at: iso(firstAt), last_at: iso(lastAt) },
  })
}

function addSurplus<T>({ surplus }: State<T>, key: string, count: number): void {
  surplus.set(key, (surplus.get(key) ?? 0) + count)
}

function tellSurplus<T>({ surplus, overflow }: State<T>): void {
  if (surplus.size === 0) return
  overflow(Object.fromEntries(surplus))
  surplus.clear()
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
