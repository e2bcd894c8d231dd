import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export type KnownIssue = { id: string; shortId: string; level: string; firstSeen: string }

/** Which issues there were, by identity: two counts cannot tell 5 new and 5 resolved from nothing at all. */
export type Checkpoint = { version: 1; savedAt: string; issues: KnownIssue[]; lastGoodRelease: string | null }

export class UnreadableCheckpoint extends Error {}

export async function loadCheckpoint(path: string): Promise<Checkpoint | null> {
  const text = await readFile(path, 'utf8').catch(missing)
  if (text === null) return null
  try {
    const found = JSON.parse(text) as Checkpoint
    if (found.version === 1 && Array.isArray(found.issues)) return found
  } catch (cause) {
    throw new UnreadableCheckpoint('The checkpoint is not JSON', { cause })
  }
  throw new UnreadableCheckpoint('The checkpoint has another version or shape')
}

/** Whole or not at all: written aside, synced, renamed. */
export async function saveFile(path: string, content: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const file = await open(aside, 'wx', 0o600)
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await file.sync()
    await file.close()
    await rename(aside, path)
  } catch (cause) {
    await rm(aside, { force: true })
    throw cause
  }
}

export type Difference = { fresh: string[]; gone: string[]; known: string[] }

export function compareIssues(before: Checkpoint, nowIds: string[]): Difference {
  const was = new Set(before.issues.map(({ id }) => id))
  const is = new Set(nowIds)
  return {
    fresh: nowIds.filter((id) => !was.has(id)),
    gone: [...was].filter((id) => !is.has(id)),
    known: nowIds.filter((id) => was.has(id)),
  }
}

function missing(cause: NodeJS.ErrnoException): null {
  if (cause.code === 'ENOENT') return null
  throw new UnreadableCheckpoint(`The checkpoint cannot be read (${cause.code})`, { cause })
}
