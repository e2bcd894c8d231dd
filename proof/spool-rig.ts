import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../local/faults.ts'
import { spawnLeashed } from '../local/leashed.ts'
import { type SentryIngest, startSentryIngest } from '../local/sentry-ingest.ts'

export type Manner = 'spool' | 'stock'
export type Mode = keyof typeof modes

/** How Sentry behaves while events are captured. */
export const modes = {
  ok: undefined,
  429: { fault: 'rate-limited' },
  'bare 429': { fault: 'status', status: 429, body: 'too many' },
  500: { fault: 'status', status: 500 },
  stall: { fault: 'never-answers' },
  reset: { fault: 'refuses', times: Number.MAX_SAFE_INTEGER },
} satisfies Record<string, Fault | undefined>

export async function startIngest(mode: Mode): Promise<SentryIngest> {
  const ingest = await startSentryIngest()
  const fault: Fault | undefined = modes[mode]
  if (fault) await ingest.faults.set(fault)
  return ingest
}

/** A process that captures; `ids` grows with what it handed over. */
export function startSubject(
  ingest: SentryIngest,
  { manner = 'spool', captures = 0, longestGapMs = 0 }: Partial<Capturing>,
) {
  const path = new URL('spool-subject.ts', import.meta.url).pathname
  const args = [path, manner, ingest.dsn, ingest.telemetryDir, String(captures), String(longestGapMs)]
  const subject = spawnLeashed(process.execPath, args)
  const ids: string[] = []
  const lines: string[] = []
  const begun = Promise.withResolvers<void>()
  const done = Promise.withResolvers<void>()
  if (!subject.child.stdout) throw new Error('the subject has no output')
  const read = createInterface(subject.child.stdout)
  read.on('line', (line) => {
    if (line.startsWith('captured ')) ids.push(line.slice('captured '.length))
    else lines.push(line)
    begun.resolve()
    if (line === 'done') done.resolve()
  })
  const heard = new Promise<void>((resolve) => read.once('close', resolve))
  return { ...subject, ids, lines, begun: begun.promise, done: done.promise, heard }
}
type Capturing = { manner: Manner; captures: number; longestGapMs: number }

/** A new start with Sentry well: what waited is delivered. */
export async function drain(ingest: SentryIngest, withinMs: number): Promise<void> {
  await ingest.faults.clear()
  const subject = startSubject(ingest, {})
  await subject.done
  await until(async () => (await waitingFiles(ingest)).length === 0, withinMs)
  await subject.stop()
}

export async function waitingFiles({ telemetryDir }: SentryIngest): Promise<string[]> {
  const found = await readdir(telemetryDir, { recursive: true }).catch(() => [])
  return found
    .filter((name) => name.endsWith('.env') && !name.includes('dead/'))
    .map((name) => join(telemetryDir, name))
}

export function receivedIds(ingest: SentryIngest): string[] {
  return ingest.items('event').map(({ event_id }) => String(event_id))
}

export async function until(isTrue: () => Promise<boolean> | boolean, withinMs: number): Promise<boolean> {
  const endsAt = performance.now() + withinMs
  while (!(await isTrue())) {
    if (performance.now() > endsAt) return false
    await sleep(20)
  }
  return true
}

/** Of what was handed over, how much never came and how much came again. */
export function compare(handedOver: string[], received: string[]) {
  const came = new Set(received)
  const lost = handedOver.filter((id) => !came.has(id)).length
  const mine = new Set(handedOver)
  const arrived = received.filter((id) => mine.has(id))
  return { captured: handedOver.length, lost, duplicates: arrived.length - new Set(arrived).size }
}
