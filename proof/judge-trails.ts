import type { ErrorEvent } from '@sentry/node'
import type { Row } from './row.ts'
import type { Scene } from './scene.ts'
import { judgeTrail, type Known, trailOf } from './trail.ts'

// What an engine asks once of its own accord, when it starts.
const warmUp = ['supabase open_items', 'redis ping', 'cf_access keys', 'clerk keys']

/** Holds the breadcrumbs of each event against what the stand-ins heard, and against the row. */
export function judgeTrails({ expect: { trails = {} } }: Row, scene: Scene): void {
  const first = scene.told().filter(({ isSummary }) => !isSummary)
  for (const { name, event } of first)
    for (const problem of judgeTrail(event, knownOf(event, scene))) scene.problems.push(`${name}: ${problem}`)
  for (const [wanted, trail] of Object.entries(trails)) {
    const event = first.find(({ name }) => name === wanted)?.event
    const actual = event ? trailOf(event) : []
    scene.require(`${wanted} came by ${actual.join(', ')}`, String(actual) === String(trail))
  }
}

function knownOf({ tags }: ErrorEvent, scene: Scene): Known | undefined {
  const own = scene.asked().find(({ requestId }) => requestId === tags?.requestId)
  if (!own) return undefined
  const { startedAt, endedAt } = own
  const calls = scene.calls()
  const upTo = (from: number, to: number) => calls.filter(({ at }) => at >= from && at <= to)
  const before = upTo(scene.startedBefore(startedAt), startedAt).map(({ operation }) => operation)
  return {
    calls: upTo(startedAt, endedAt),
    isAlone: scene.asked().every((ask) => ask === own || ask.endedAt < startedAt || ask.startedAt > endedAt),
    others: warmUp.filter((operation) => !before.includes(operation)),
    ms: endedAt - startedAt,
  }
}
