import { closeSync, openSync, readSync } from 'node:fs'
import type { AddressInfo } from 'node:net'

const tables: Record<string, string> = { IPv4: '/proc/net/tcp', IPv6: '/proc/net/tcp6' }
const chunk = Buffer.alloc(4_096)
const ofAnother = /:[0-9A-F]{4} (?!0A)[0-9A-F]{2} /

/** How many connections the kernel has taken for a port that no listener has accepted yet: none where it does not tell. */
export function openAcceptQueue({ port, family }: AddressInfo) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const ours = new RegExp(`:${hexPort} \\S+ 0A \\S+:([0-9A-F]{8}) `, 'g')
  const table = findTable(family)

  function count(): number {
    if (table === undefined) return 0
    return readListeners(table)
      .matchAll(ours)
      .reduce((sum, [, waiting = '0']) => sum + Number.parseInt(waiting, 16), 0)
  }

  return { count, [Symbol.dispose]: () => table !== undefined && closeSync(table) }
}

// The table begins with the listeners; each connection of the machine comes after them.
function readListeners(table: number): string {
  let text = ''
  for (let length = 1; length > 0 && !ofAnother.test(text); text += chunk.toString('latin1', 0, length))
    length = readSync(table, chunk, 0, chunk.length, text.length)
  return text
}

function findTable(family: string): number | undefined {
  try {
    return openSync(tables[family] ?? '', 'r')
  } catch {
    return undefined
  }
}
