import { setTimeout as sleep } from 'node:timers/promises'
import type { SentryIngest } from '../local/sentry-ingest.ts'
import {
  compare,
  drain,
  type Manner,
  type Mode,
  modes,
  receivedIds,
  startIngest,
  startSubject,
} from './spool-rig.ts'

export type Loss = {
  manner: Manner
  mode: Mode
  kills: number
  captured: number
  lost: number
  duplicates: number
}
type Options = { manner: Manner; killsPerMode: number }

// Above this the oldest is dropped and counted, which is no loss by a kill: Sentry takes little here before the end.
const mostFiles = 2_000

/** Processes that capture are killed at random moments; what they had handed over must arrive all the same. */
export async function proveNoLossOnKill({ manner, killsPerMode }: Options): Promise<Loss[]> {
  const names = Object.keys(modes) as Mode[]
  // Two more for each: that it died, and one to spare.
  const captures = Math.floor(mostFiles / killsPerMode) - 2
  const runs: { mode: Mode; ingest: SentryIngest; ids: string[] }[] = []
  for (const mode of names) {
    const ingest = await startIngest(mode)
    const ids: string[] = []
    for (let kill = 0; kill < killsPerMode; kill++)
      ids.push(...(await captureAndKill(ingest, { manner, captures })))
    runs.push({ mode, ingest, ids })
  }
  return Promise.all(
    runs.map(async ({ mode, ingest, ids }) => {
      if (manner === 'spool') await drain(ingest, 60_000 + ids.length * 200)
      const figures = compare(ids, receivedIds(ingest))
      await ingest.close()
      return { manner, mode, kills: killsPerMode, ...figures }
    }),
  )
}

async function captureAndKill(
  ingest: SentryIngest,
  { manner, captures }: { manner: Manner; captures: number },
): Promise<string[]> {
  const subject = startSubject(ingest, { manner, captures, longestGapMs: 12 })
  await subject.begun
  await sleep(20 + Math.random() * 160)
  subject.child.kill('SIGKILL')
  await subject.heard
  return subject.ids
}
