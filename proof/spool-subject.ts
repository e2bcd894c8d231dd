import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { captureException, close, init } from '@sentry/node'
import { initSentry } from '../src/telemetry/init-sentry.ts'
import { end } from '../src/telemetry/last-words.ts'

// A process that captures so many failures and then lives on: `<spool|stock> <dsn> <folder> <captures> <longest gap in ms>`.
const [manner, dsn = '', telemetryDir, captures, longestGapMs] = process.argv.slice(2)
const common = { dsn, environment: 'proof', release: 'lucia-engine@proof' }
if (manner === 'stock') init(common)
else await initSentry({ ...common, telemetryDir })
process.on('SIGTERM', () => void stop())
setInterval(() => {}, 1_000)

for (let left = Number(captures); left > 0; left--) {
  if (Number(longestGapMs) > 0) await sleep(Math.random() * Number(longestGapMs))
  // No two alike, because the stock SDK leaves out what is like the one before.
  const id = captureException(new TypeError(`proof.spool${left} is not a function`))
  // Said only now: whoever reads the line may rely on the event.
  writeSync(1, `captured ${id}\n`)
}
writeSync(1, 'done\n')

async function stop(): Promise<void> {
  if (manner !== 'stock') return end({ exitCode: 0, withinMs: 0 })
  await close(2_000)
  process.exit(0)
}
