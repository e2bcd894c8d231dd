import { startProgram } from '../bench/program.ts'
import type { SentryIngest } from '../local/sentry-ingest.ts'
import type { Subject } from './storm.ts'

// In a test express does not print each failure, which would be the larger part of its cost.
const env = { NODE_ENV: 'test' }

/** What the engine puts around a request, and in it next to nothing: what is seen here is the cost of a failure alone. */
export async function startParts(ingest: SentryIngest, hear: (line: string) => void): Promise<Subject> {
  // The engine's young generation has its full size when it listens, by all that it loads; the front alone would come to it in the storm.
  const young = '--semi-space-growth-factor=32'
  const args = [
    young,
    '--import',
    './src/instrument.ts',
    '--import',
    './proof/collect.ts',
    'proof/storm-subject.ts',
  ]
  const told = { SENTRY_DSN: ingest.dsn, LUCIA_TELEMETRY_DIR: ingest.telemetryDir }
  return asked(await startProgram(args, { ...env, ...told }, hear))
}

/** The quick start of the SDK's own documentation, on the same routes. */
export async function startStock({ dsn }: SentryIngest): Promise<Subject> {
  return asked(await startProgram(['--import', './proof/collect.ts', 'proof/storm-stock.ts', dsn], env))
}

function asked(program: Subject['program']): Subject {
  return { program, healthy: { url: `${program.url}/fine` }, failing: { url: `${program.url}/fail` } }
}
