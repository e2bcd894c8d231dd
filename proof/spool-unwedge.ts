import { setTimeout as sleep } from 'node:timers/promises'
import { compare, type Manner, receivedIds, startIngest, startSubject, until } from './spool-rig.ts'

export type Unwedge = {
  manner: Manner
  stalledMs: number
  firstAfterMs: number
  allAfterMs: number
  inOrder: boolean
  captured: number
  lost: number
  duplicates: number
}
type Options = { manner: Manner; stalledMs: number; captures: number; patienceMs: number }

/** Sentry takes requests and answers none, then is well again: deliveries start at once, come in order and end soon. */
export async function proveUnwedge({ manner, stalledMs, captures, patienceMs }: Options): Promise<Unwedge> {
  const ingest = await startIngest('stall')
  const subject = startSubject(ingest, { manner, captures })
  await subject.done
  await sleep(stalledMs)
  await ingest.faults.clear()
  const healedAt = performance.now()
  const sinceHealed = () => Math.round(performance.now() - healedAt)
  const mine = new Set(subject.ids)
  const arrived = () => receivedIds(ingest).filter((id) => mine.has(id))
  await until(() => arrived().length > 0, patienceMs)
  const firstAfterMs = sinceHealed()
  await until(() => new Set(arrived()).size === captures, patienceMs)
  const allAfterMs = sinceHealed()
  await subject.stop()
  const received = [...new Set(arrived())]
  const inOrder = received.length === captures && received.every((id, at) => id === subject.ids[at])
  const figures = compare(subject.ids, receivedIds(ingest))
  await ingest.close()
  return { manner, stalledMs, firstAfterMs, allAfterMs, inOrder, ...figures }
}
