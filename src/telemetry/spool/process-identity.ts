import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Which process on which machine. A number alone may come again: in a container it always does. */
export type Identity = { pid: number; born: string; host: string }

/** Part of the name of every file this process writes. */
export const ownName = `${process.pid}x${randomBytes(4).toString('hex')}`

export function identityOf(pid: number = process.pid): Identity {
  return {
    pid,
    born: bornAt(pid),
    host: `${hostname()} ${orNothing(() => readlinkSync('/proc/self/ns/pid'))}`,
  }
}

export function isRunning({ pid, born }: Identity): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const now = bornAt(pid)
  return now === '' || born === '' || now === born
}

// The kernel's own count since boot where there is one.
function bornAt(pid: number): string {
  const fields = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\) /s, ''))
  const ownStart = pid === process.pid ? String(Math.round(performance.timeOrigin)) : ''
  return fields.split(' ')[19] ?? ownStart
}

function orNothing(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
