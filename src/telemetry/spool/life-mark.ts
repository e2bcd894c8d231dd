import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getHeapStatistics } from 'node:v8'
import { type Identity, identityOf, isRunning, ownName } from './process-identity.ts'
import { openFolder } from './spool-folder.ts'

/** What a process leaves in the folder while it lives, and takes away when it ends as it should. */
export type LifeMark = Identity & {
  owner: string
  release?: string | undefined
  startedAt: number
  seenAt: number
  rssBytes: number
  heapBytes: number
  /** How much more it was than a second before. */
  heapGainBytes: number
  heapLimitBytes: number
  memoryLimitBytes: number
}
type Vitals = Omit<LifeMark, keyof Identity | 'owner' | 'release' | 'startedAt'>

// On another machine with the same folder only the mark itself tells.
const silentForMs = 60_000
const restingBeatMs = 5_000
// What the runtime adds to the limit for what is young; it gives up when the rest is full.
const youngBytes = 96 * 1024 * 1024

export type Life = {
  /** To be called once a second: writes every five seconds, and every second while memory is more than half full. */
  beat(): void
  mark(): LifeMark
}

export function createLife(folder: string, release: string | undefined): Life {
  const startedAt = Math.round(Date.now() - process.uptime() * 1_000)
  let writtenAt = Number.NEGATIVE_INFINITY
  let heapBefore: number | undefined

  const mark = () => ({ ...identityOf(), owner: ownName, release, startedAt, ...readVitals(heapBefore) })

  function beat(): void {
    const now = mark()
    heapBefore = now.heapBytes
    if (performance.now() - writtenAt < restingBeatMs && !isFull(now, 0.5)) return
    writtenAt = performance.now()
    writeMark(folder, now)
  }

  return { beat, mark }
}

/** Whether memory would have been full to this share two seconds later. */
export function isFull(vitals: Vitals, share: number): boolean {
  const { heapBytes, heapGainBytes, heapLimitBytes, rssBytes, memoryLimitBytes } = vitals
  if (memoryLimitBytes > 0 && rssBytes > share * memoryLimitBytes) return true
  return heapBytes + 2 * heapGainBytes > share * heapLimitBytes
}

function writeMark(folder: string, mark: LifeMark): void {
  // Somebody may have cleaned up.
  openFolder(folder)
  const name = join(folder, `${ownName}.alive`)
  writeFileSync(`${name}.part`, JSON.stringify(mark), { mode: 0o600 })
  renameSync(`${name}.part`, name)
}

/** Whoever takes a mark away is the only one who did. */
export function takeMark(folder: string, owner: string): boolean {
  try {
    rmSync(join(folder, `${owner}.alive`))
    return true
  } catch {
    return false
  }
}

export function readMarks(folder: string): LifeMark[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.alive'))
  return names.flatMap((name) => readMark(join(folder, name)) ?? [])
}

export function isAlive(mark: LifeMark): boolean {
  if (mark.owner === ownName) return true
  if (mark.host === identityOf().host) return isRunning(mark)
  return Date.now() - mark.seenAt < silentForMs
}

function readMark(path: string): LifeMark | undefined {
  try {
    const mark = JSON.parse(readFileSync(path, 'utf8'))
    return { ...mark, seenAt: Math.max(mark.seenAt, statSync(path).mtimeMs) }
  } catch {
    return undefined
  }
}

function readVitals(heapBefore: number | undefined): Vitals {
  const { used_heap_size: heapBytes, heap_size_limit: limit } = getHeapStatistics()
  return {
    seenAt: Date.now(),
    rssBytes: process.memoryUsage.rss(),
    heapBytes,
    heapGainBytes: Math.max(0, heapBytes - (heapBefore ?? heapBytes)),
    heapLimitBytes: limit > 1.5 * youngBytes ? limit - youngBytes : limit,
    memoryLimitBytes: process.constrainedMemory(),
  }
}
