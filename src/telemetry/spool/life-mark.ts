import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getHeapStatistics } from 'node:v8'
import { type Identity, identityOf, isRunning, ownName } from './process-identity.ts'

/** What a process leaves in the folder while it lives, and takes away when it ends as it should. */
export type LifeMark = Identity & {
  owner: string
  release?: string | undefined
  startedAt: number
  seenAt: number
  rssBytes: number
  heapBytes: number
  heapLimitBytes: number
  memoryLimitBytes: number
}
type Vitals = Pick<LifeMark, 'seenAt' | 'rssBytes' | 'heapBytes' | 'heapLimitBytes' | 'memoryLimitBytes'>

// On another machine with the same folder only the mark itself tells; five seconds are between two beats.
const silentForMs = 60_000

export function writeMark(folder: string, release: string | undefined): void {
  const startedAt = Math.round(Date.now() - process.uptime() * 1_000)
  const mark: LifeMark = { ...identityOf(), owner: ownName, release, startedAt, ...vitals() }
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

function vitals(): Vitals {
  const { rss, heapUsed } = process.memoryUsage()
  return {
    seenAt: Date.now(),
    rssBytes: rss,
    heapBytes: heapUsed,
    heapLimitBytes: getHeapStatistics().heap_size_limit,
    memoryLimitBytes: process.constrainedMemory(),
  }
}
