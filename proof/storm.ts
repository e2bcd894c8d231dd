import type { Program } from '../bench/program.ts'
import type { Fault } from '../local/faults.ts'
import { type SentryIngest, startSentryIngest } from '../local/sentry-ingest.ts'
import { type Ask, type Load, load } from './load.ts'
import { cpuMs, watchMemory } from './process-cost.ts'
import { accountOf, type Counts, createLogCounts } from './storm-account.ts'

export type Mode = keyof typeof modes
export type Size = { perSecond: number; seconds: number }
export type Storm = Awaited<ReturnType<typeof measureStorm>>
/** A process, what it is asked, and what makes that fail. */
export type Subject = {
  program: Program
  healthy: Ask
  failing: Ask
  spoil?: () => unknown
  mend?: () => unknown
}
type Start = (ingest: SentryIngest, hear: (line: string) => void) => Promise<Subject>
type Phase = Load & { cpuMs: number; rssMb: number }

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

/** One process that does well, fails for the whole time, and does well again: the same requests at the same rate. */
export async function measureStorm(start: Start, { mode, perSecond, seconds }: Size & { mode: Mode }) {
  const ingest = await startSentryIngest()
  const fault: Fault | undefined = modes[mode]
  if (fault) await ingest.faults.set(fault)
  const log = createLogCounts()
  const { program, healthy, failing, spoil, mend } = await start(ingest, log.hear)
  const half = { ask: healthy, perSecond, seconds: seconds / 2 }
  // Until what is compiled and kept once is compiled and kept.
  await load({ ...half, seconds: seconds / 3 })
  const before = await phase(program, half)
  await spoil?.()
  const storm = await phase(program, { ask: failing, perSecond, seconds })
  await mend?.()
  const after = await phase(program, half)
  await program.stop()
  const { counts, ...told } = accountOf(ingest)
  await ingest.close()
  return {
    mode,
    perSecond,
    seconds,
    ...told,
    ...figuresOf({ before, storm, after }),
    counts,
    logged: log.counts,
  }
}

async function phase({ pid }: Program, asking: Parameters<typeof load>[0]): Promise<Phase> {
  const cpuBefore = cpuMs(pid)
  const mostMemory = watchMemory(pid)
  const measured = await load(asking)
  return { ...measured, cpuMs: cpuMs(pid) - cpuBefore, rssMb: mostMemory() }
}

function figuresOf({ before, storm, after }: Record<'before' | 'storm' | 'after', Phase>) {
  const healthyCpuMs = (before.cpuMs + after.cpuMs) / (before.sent + after.sent)
  return {
    asked: storm.sent,
    failed: storm.failed,
    stray: before.failed + after.failed,
    p99Ms: { healthy: rounded((before.p99 + after.p99) / 2, 10), failing: storm.p99 },
    grewMb: rounded(storm.rssMb - before.rssMb, 1),
    cpu: rounded(storm.cpuMs / storm.sent / healthyCpuMs, 100),
    healthyCpuMs: rounded(healthyCpuMs, 100),
  }
}

/** Whether the events account for every failure of every kind, neither more nor fewer. */
export function isExact({ counts, logged }: { counts: Counts; logged: Counts }): boolean {
  const kinds = new Set([...Object.keys(counts), ...Object.keys(logged)])
  return [...kinds].every((kind) => counts[kind] === logged[kind])
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}
