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

export type Stop = {
  manner: Manner
  mode: Mode
  stopMs: number
  code: number | null
  captured: number
  lost: number
  duplicates: number
}

/** SIGTERM with events that wait, however Sentry behaves: the exit is quick, and the next start delivers what is left. */
export async function proveNoLossOnStop(manner: Manner): Promise<Stop[]> {
  const stops: Stop[] = []
  for (const mode of Object.keys(modes) as Mode[]) stops.push(await stopWithPending(manner, mode))
  return stops
}

async function stopWithPending(manner: Manner, mode: Mode): Promise<Stop> {
  const ingest = await startIngest(mode)
  const subject = startSubject(ingest, { manner, captures: 40 })
  await subject.done
  const askedAt = performance.now()
  const { code } = await subject.stop()
  const stopMs = Math.round(performance.now() - askedAt)
  await subject.heard
  if (manner === 'spool') await drain(ingest, 60_000)
  const figures = compare(subject.ids, receivedIds(ingest))
  await ingest.close()
  return { manner, mode, stopMs, code, ...figures }
}
