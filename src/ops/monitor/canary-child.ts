import { addBreadcrumb, setExtra, setUser } from '@sentry/node'
import { flushSentry, initSentry } from '../../telemetry/init-sentry.ts'
import { report } from '../../telemetry/report.ts'

// A process of its own: the engine's telemetry, one labelled event, and private things everywhere an event could carry them.
const { dsn, telemetryDir, environment, release, privateThings, runId } = JSON.parse(
  process.env.LUCIA_CANARY ?? '{}',
)
await initSentry({ dsn, telemetryDir, environment, release: release ?? undefined })
const carrier = privateThings.join(' ')
addBreadcrumb({ category: 'console', message: carrier })
addBreadcrumb({ category: 'guard', message: 'canary', data: { authorization: carrier } })
setUser({ id: 'canary', ip_address: privateThings[0], username: privateThings[1] })
setExtra('request', { headers: { authorization: carrier }, body: carrier })
report(new Error(`Smoke event of the monitor ${carrier}`), {
  area: 'telemetry',
  operation: 'smoke',
  kind: 'smoke',
  level: 'info',
  tags: { smoke: 'true', run_id: runId },
})
await flushSentry(5_000)
