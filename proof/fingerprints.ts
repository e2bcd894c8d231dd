import { startSentryIngest } from '../local/sentry-ingest.ts'
import { flushSentry, initSentry } from '../src/telemetry/init-sentry.ts'
import { drainReports, report } from '../src/telemetry/report.ts'
import { taleOf } from './tale.ts'

const count = 100_000

/** As many failures as an attacker likes, each with words, ids and kinds of its own. */
export async function countFingerprints() {
  const ingest = await startSentryIngest()
  await initSentry({
    dsn: ingest.dsn,
    environment: 'proof',
    release: undefined,
    telemetryDir: ingest.telemetryDir,
  })
  for (let at = 0; at < count; at += 1) {
    if (at % 2 === 0) report(new Error(`no user ${at}`))
    else report(new Error('no key'), { area: 'auth', operation: 'verify', kind: `kid ${at}` })
  }
  drainReports()
  await flushSentry(20_000)
  const told = ingest.items('event').map(taleOf)
  await ingest.close()
  return {
    failures: count,
    fingerprints: new Set(told.map(({ name }) => name)).size,
    events: told.length,
    accounted: told.reduce((sum, { count: of }) => sum + of, 0),
  }
}
