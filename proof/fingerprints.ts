import { startSentryIngest } from '../local/sentry-ingest.ts'
import { flushSentry, initSentry } from '../src/telemetry/init-sentry.ts'
import { log } from '../src/telemetry/log.ts'
import { drainReports, report } from '../src/telemetry/report.ts'
import { accountOf } from './storm-account.ts'
import { taleOf } from './tale.ts'

const count = 100_000
const mostFingerprints = 64

/** As many failures as an attacker likes, each with words, ids or kinds of its own. */
export async function measureFingerprints() {
  const ingest = await startSentryIngest()
  const { dsn, telemetryDir } = ingest
  log.level = 'silent'
  await initSentry({ dsn, environment: 'proof', release: undefined, telemetryDir })
  for (let at = 0; at < count; at += 1) fail(at)
  drainReports()
  await flushSentry(20_000)
  const names = new Set(ingest.items('event').map((event) => taleOf(event).name))
  const { events, counts } = accountOf(ingest)
  await ingest.close()
  const told = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const isOver = names.size > mostFingerprints || told !== count
  const text = [
    '| failures | told | events | fingerprints | |',
    '|---|---|---|---|---|',
    `| *bound* | *all* | | ${mostFingerprints} | |`,
    `| ${count} | ${told} | ${events} | ${names.size} | ${isOver ? 'OVER' : 'ok'} |`,
  ].join('\n')
  return { text, isOver, figures: { failures: count, told, events, fingerprints: names.size } }
}

function fail(at: number): void {
  if (at % 3 === 0) report(new Error(`no user ${at}\n    at user${at} (/src/user.ts:${at}:1)`))
  if (at % 3 === 1) report(new Error('no key'), { area: 'auth', operation: 'verify', kind: `kid ${at}` })
  if (at % 3 === 2) report(new Error('no row'), { area: 'data', operation: `row ${at}`, kind: 'constraint' })
}
