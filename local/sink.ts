import type { ErrorEvent } from '@sentry/node'
import type { EnvelopeItem } from './envelope.ts'

/** What Sentry was told, by the kind of item. */
export type Told = {
  event: ErrorEvent
  session: Record<string, unknown> & {
    status?: string
    attrs?: Record<string, string>
    aggregates?: unknown[]
  }
  log: { level: string; body: string; timestamp: number; attributes?: Record<string, { value: unknown }> }
  span: Record<string, unknown>
  transaction: Record<string, unknown>
  trace_metric: Record<string, unknown>
  profile_chunk: Record<string, unknown>
  check_in: { check_in_id: string; monitor_slug: string; status: string; duration?: number }
  client_report: { discarded_events: { reason: string; category: string; quantity: number }[] }
}
export type Kind = keyof Told
type Test<K extends Kind> = (told: Told[K]) => boolean

export type Sink = {
  items<K extends Kind>(kind: K, test?: Test<K>): Told[K][]
  all(): readonly EnvelopeItem[]
  waitFor<K extends Kind>(kind: K, test?: Test<K>, timeoutMs?: number): Promise<Told[K]>
  /** What the SDK says it dropped: quantities by `reason:category`. */
  dropped(): Record<string, number>
  add(items: EnvelopeItem[]): void
  clear(): void
}

const kept = 50_000

export function createSink(): Sink {
  let all: EnvelopeItem[] = []
  const waiting = new Set<() => void>()

  function items<K extends Kind>(kind: K, test: Test<K> = () => true) {
    const payloads = all.filter(({ type }) => type === kind).map(({ payload }) => payload as Told[K])
    return payloads.filter(test)
  }

  function waitFor<K extends Kind>(kind: K, test?: Test<K>, timeoutMs = 5000) {
    return new Promise<Told[K]>((resolve, reject) => {
      const timer = setTimeout(() => settle(), timeoutMs)
      const settle = () => {
        clearTimeout(timer)
        waiting.delete(look)
        const [found] = items(kind, test)
        if (found) resolve(found)
        else reject(new Error(`no such ${kind} within ${timeoutMs} ms; Sentry was told: ${summary(all)}`))
      }
      const look = () => items(kind, test).length > 0 && settle()
      waiting.add(look)
      look()
    })
  }

  function add(more: EnvelopeItem[]) {
    all.push(...more)
    if (all.length > 2 * kept) all = all.slice(-kept)
    for (const look of [...waiting]) look()
  }

  const clear = () => {
    all = []
  }
  return { items, all: () => all, waitFor, dropped: () => countDropped(items('client_report')), add, clear }
}

function summary(all: EnvelopeItem[]) {
  const lines = all.slice(-10).map(({ type, payload }) => `${type} ${JSON.stringify(payload).slice(0, 200)}`)
  return lines.join('\n') || 'nothing'
}

function countDropped(reports: Told['client_report'][]) {
  const counts: Record<string, number> = {}
  for (const { reason, category, quantity } of reports.flatMap((report) => report.discarded_events)) {
    counts[`${reason}:${category}`] = (counts[`${reason}:${category}`] ?? 0) + quantity
  }
  return counts
}
