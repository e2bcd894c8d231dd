import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { About } from '../report.ts'
import { inOrder, readFileName } from './file-name.ts'
import { takeFullHeap } from './full-heap.ts'
import { isAlive, isFull, type LifeMark, readMarks, takeMark } from './life-mark.ts'
import { moveToDead } from './spool-folder.ts'

/** A mark without its process, and when its heap was full if the runtime could still write it down. */
export type Death = LifeMark & { ranOutAt?: number }
export type Orphan = { name: string; at: number; category: string; bytes: number }

/** Files of processes that are no more. What such a process had not finished writing goes to the dead. */
export function findOrphans(folder: string): Orphan[] {
  const living = new Set(
    readMarks(folder)
      .filter(isAlive)
      .map(({ owner }) => owner),
  )
  const files = readdirSync(folder).flatMap((name) => {
    const read = readFileName(name)
    return read && !living.has(read.owner) ? [{ name, ...read }] : []
  })
  for (const { name } of files.filter(({ isWhole }) => !isWhole)) moveToDead(folder, name)
  return files
    .filter(({ isWhole }) => isWhole)
    .toSorted(inOrder)
    .map(({ name, at, category }) => ({ name, at, category, bytes: statSync(join(folder, name)).size }))
}

/** The processes that ended without a goodbye, each found by one process only. */
export function takeDeaths(folder: string): Death[] {
  return readMarks(folder)
    .filter((mark) => !isAlive(mark) && takeMark(folder, mark.owner))
    .map((mark) => ({ ...mark, ...takeFullHeap(folder, mark.owner) }))
}

export function aboutDeath(death: Death): About {
  const { release, startedAt, ranOutAt, seenAt, rssBytes, heapBytes, heapLimitBytes } = death
  const kind = ranOutAt !== undefined || isFull(death, 0.85) ? 'oom' : 'killed'
  const incident = {
    started_at: new Date(startedAt).toISOString(),
    last_seen_at: new Date(ranOutAt ?? seenAt).toISOString(),
    uptime_seconds: Math.round(((ranOutAt ?? seenAt) - startedAt) / 1_000),
    rss_mb: toMb(rssBytes),
    heap_mb: toMb(heapBytes),
    heap_limit_mb: toMb(heapLimitBytes),
  }
  // A whole commit would look like a secret, and a name with a version like an address.
  const died_release = release?.replace(/^([0-9a-f]{12})[0-9a-f]+$/, '$1').replace('@', ' ') ?? 'none'
  return {
    area: 'process',
    operation: kind,
    kind,
    level: 'fatal',
    tags: { died_release },
    contexts: { incident },
  }
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1_000_000)
}
