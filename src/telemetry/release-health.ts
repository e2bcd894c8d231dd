import { getClient } from '@sentry/node'

type Counts = { exited: number; errored: number }
const flushEveryMs = 60_000

/**
 * How many requests of this release went well: what a deploy is judged by. The SDK's own count calls an answer of 5xx
 * healthy when nothing was thrown.
 */
export function createReleaseHealth() {
  let startedAt = new Date()
  let counts = none()
  setInterval(flush, flushEveryMs).unref()

  function count(status: number): void {
    counts[status >= 500 ? 'errored' : 'exited'] += 1
  }

  function flush(): void {
    const client = getClient()
    const { release, environment } = client?.getOptions() ?? {}
    const all = counts.exited + counts.errored
    if (client && release && all > 0) {
      client.sendSession({
        attrs: { release, environment: environment ?? '' },
        aggregates: [{ started: startedAt.toISOString(), ...counts }],
      })
    }
    startedAt = new Date()
    counts = none()
  }

  return { count, flush }
}

function none(): Counts {
  return { exited: 0, errored: 0 }
}
