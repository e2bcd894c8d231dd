import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Program, startProgram } from '../bench/program.ts'
import { parseEnvelope } from '../local/envelope.ts'
import type { Fault } from '../local/faults.ts'
import { type SentryIngest, startSentryIngest } from '../local/sentry-ingest.ts'
import { load } from './load.ts'
import { taleOf } from './tale.ts'

export type Manner = 'lucia' | 'stock'
export type Storm = Awaited<ReturnType<typeof measureStorm>>
type Options = { manner: Manner; mode: keyof typeof modes; perSecond: number; seconds: number }
type Told = Parameters<typeof taleOf>[0]

/** How Sentry behaves meanwhile. */
export const modes = {
  ok: undefined,
  429: { fault: 'rate-limited' },
  'bare 429': { fault: 'status', status: 429, body: 'too many' },
  500: { fault: 'status', status: 500 },
  413: { fault: 'status', status: 413 },
  stall: { fault: 'never-answers' },
  reset: { fault: 'refuses', times: Number.MAX_SAFE_INTEGER },
} satisfies Record<string, Fault | undefined>

const argsOf: Record<Manner, string[]> = {
  lucia: ['--import', './src/instrument.ts', 'proof/storm-subject.ts'],
  stock: ['proof/storm-stock.ts'],
}

/** The same process healthy, then with every request failing; what Sentry got and what waits for it on disk. */
export async function measureStorm({ manner, mode, perSecond, seconds }: Options) {
  const ingest = await startSentryIngest()
  const fault: Fault | undefined = modes[mode]
  if (fault) await ingest.faults.set(fault)
  // In a test express does not print each failure, which would be the larger part of its cost.
  const env = { SENTRY_DSN: ingest.dsn, LUCIA_TELEMETRY_DIR: ingest.telemetryDir, NODE_ENV: 'test' }
  const subject = await startProgram([...argsOf[manner], ingest.dsn], env)
  await load({ url: `${subject.url}/fine`, perSecond, seconds: 2 })
  const healthy = await phase(subject, '/fine', { perSecond, seconds })
  const failing = await phase(subject, '/fail', { perSecond, seconds })
  await subject.stop()
  const told = new Map(
    [...ingest.items('event'), ...onDisk(ingest)].map((event) => [event.event_id, taleOf(event)]),
  )
  await ingest.close()
  const accounted = [...told.values()].reduce((sum, { count }) => sum + count, 0)
  return {
    manner,
    mode,
    perSecond,
    events: told.size,
    failures: failing.failed,
    accounted,
    p99Ms: [healthy.p99, failing.p99] as const,
    grewMb: Math.round(failing.rssMb - healthy.rssMb),
    cpu: Math.round((failing.cpuMs / healthy.cpuMs) * 100) / 100,
  }
}

async function phase(
  subject: Program,
  path: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
) {
  const before = cpuMs(subject.pid)
  const measured = await load({ url: subject.url + path, perSecond, seconds })
  return { ...measured, cpuMs: cpuMs(subject.pid) - before, rssMb: rssMb(subject.pid) }
}

// What Sentry did not take is there, waiting or among the dead.
function onDisk({ telemetryDir }: SentryIngest): Told[] {
  const names = readdirSync(telemetryDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.env'),
  )
  const items = names.flatMap((name) => parseEnvelope(readFileSync(join(telemetryDir, name))).items)
  return items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Told)
}

function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function rssMb(pid: number): number {
  const [kb = '0'] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/(?<=VmRSS:\s+)\d+/) ?? []
  return Number(kb) / 1_000
}
