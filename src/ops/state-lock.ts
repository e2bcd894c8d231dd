import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export type Lock = { release(): Promise<void> }

/** One run at a time may move a checkpoint. Null while another living process holds it. */
export async function takeLock(path: string): Promise<Lock | null> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  if (await tryTake(path)) return held(path)
  const holder = await readHolder(path)
  if (holder === null || isAlive(holder)) return null
  // Moved aside, not removed: of two that find the same dead holder only one gets to move it.
  const moved = await rename(path, `${path}.${process.pid}.stale`).then(yes, no)
  if (moved) await rm(`${path}.${process.pid}.stale`, { force: true })
  return moved && (await tryTake(path)) ? held(path) : null
}

async function tryTake(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

function held(path: string): Lock {
  return { release: () => rm(path, { force: true }) }
}

async function readHolder(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return /^\d+$/.test(text) ? Number(text) : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const yes = () => true
const no = () => false
