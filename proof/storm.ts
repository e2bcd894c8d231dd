import { setTimeout as sleep } from 'node:timers/promises'
import type { Ask } from '../bench/open-loop.ts'
import { cpuMs, watchMemory } from '../bench/process-cost.ts'
import type { Program } from '../bench/program.ts'
import type { Fault } from '../local/faults.ts'
import { type SentryIngest, startSentryIngest } from '../local/sentry-ingest.ts'
import { load } from './load.ts'
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
export async function measureStorm(start: Start, { mode, ...size }: Size & { mode: Mode }) {
  const ingest = await startSentryIngest()
  try {
    const fault: Fault | undefined = modes[mode]
    if (fault) await ingest.faults.set(fault)
    const log = createLogCounts()
    const subject = await start(ingest, log.hear)
    const figures = figuresOf(await runPhases(subject, size).finally(subject.program.stop))
    const { counts, ...told } = accountOf(ingest)
    return { mode, ...size, ...told, ...figures, counts, logged: log.counts }
  } finally {
    await ingest.close()
  }
}

async function runPhases({ program, healthy, failing, spoil, mend }: Subject, { perSecond, seconds }: Size) {
  const warmUpSeconds = Math.min(seconds, Math.max(seconds / 3, 5_000 / perSecond))
  await load({ ask: healthy, perSecond, seconds: warmUpSeconds })
  const before = await phase(program, { ask: healthy, perSecond, seconds })
  await spoil?.()
  const storm = await phase(program, { ask: failing, perSecond, seconds })
  await mend?.()
  const after = await phase(program, { ask: healthy, perSecond, seconds: seconds / 2 })
  return { before, storm, after }
}

async function phase({ pid }: Program, asking: Parameters<typeof load>[0]) {
  // Memory rises until it is collected: only what began alike and lasted as long can be compared.
  process.kill(pid, 'SIGWINCH')
  await sleep(1_000)
  const mostMb = watchMemory(pid)
  const cpuBefore = cpuMs(pid)
  const measured = await load(asking)
  return { ...measured, cpuMs: cpuMs(pid) - cpuBefore, mostMb: mostMb() }
}

function figuresOf({ before, storm, after }: Awaited<ReturnType<typeof runPhases>>) {
  const healthyCpuMs = (before.cpuMs + after.cpuMs) / (before.sent + after.sent)
  return {
    asked: storm.sent,
    failed: storm.failed,
    stray: before.failed + after.failed,
    p99Ms: { healthy: rounded((before.p99 * 2 + after.p99) / 3, 10), failing: storm.p99 },
    p99OfAllMs: { healthy: before.p99OfAll, failing: storm.p99OfAll },
    grewMb: rounded(storm.mostMb - before.mostMb, 1),
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
