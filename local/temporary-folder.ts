import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that bears this process's number. Those of processes that were killed before they could tidy up go now. */
export function createTemporaryFolder(name: string): string {
  const prefix = `lucia-${name}-`
  for (const folder of readdirSync(tmpdir())) {
    const [, pid] = folder.startsWith(prefix) ? (/^(\d+)-/.exec(folder.slice(prefix.length)) ?? []) : []
    if (pid && !isAlive(Number(pid))) remove(join(tmpdir(), folder))
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Another process that starts now may be at it as well.
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {}
}
