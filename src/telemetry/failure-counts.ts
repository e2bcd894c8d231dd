import { metrics } from '@sentry/node'
import { log } from './log.ts'

const mostKeys = 64

/** Counts every failure, and says so once a minute in the log and as a metric: what the events claim can be checked. */
export function createFailureCounts() {
  const counts = new Map<string, number>()

  function add(key: string): void {
    const name = counts.has(key) || counts.size < mostKeys ? key : 'other'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  function say(): void {
    if (counts.size === 0) return
    log.info({ failures: Object.fromEntries(counts) }, 'Failures since this was last said')
    for (const [key, count] of counts) {
      const [area, kind, operation] = key.split('|')
      metrics.count('lucia.failures', count, { attributes: { area, kind, operation } })
    }
    counts.clear()
  }

  return { add, say }
}
