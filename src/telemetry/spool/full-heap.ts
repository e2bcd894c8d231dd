import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ownName } from './process-identity.ts'

// What libraries beneath JavaScript look up by themselves. Nothing here is a secret.
const neededBeneath = /^(PATH|HOME|TMPDIR|TZ|LANG|LC_\w+|UV_\w+|SSL_CERT_FILE|SSL_CERT_DIR)$/

/** When the heap is full the runtime writes a report and ends: no code of ours runs any more. */
export function reportFullHeap(folder: string): void {
  hideEnvironment()
  Object.assign(process.report, {
    reportOnFatalError: true,
    directory: folder,
    filename: fileOf(ownName),
    compact: true,
    excludeEnv: true,
    excludeNetwork: true,
  })
}

/** When the heap of that process was full, and how full, if that is what it died of. */
export function takeFullHeap(
  folder: string,
  owner: string,
): { ranOutAt: number; heapBytes: number } | undefined {
  const path = join(folder, fileOf(owner))
  try {
    const { header, javascriptHeap } = JSON.parse(readFileSync(path, 'utf8'))
    if (header.trigger !== 'OOMError') return undefined
    return { ranOutAt: Number(header.dumpEventTimeStamp), heapBytes: javascriptHeap.usedMemory }
  } catch {
    return undefined
  } finally {
    rmSync(path, { force: true })
  }
}

function fileOf(owner: string): string {
  return `${owner}.full`
}

// Full in the midst of a collection, the runtime forgets `excludeEnv`. Our code and our packages go on with a copy.
function hideEnvironment(): void {
  const copy = { ...process.env }
  for (const name of Object.keys(copy)) if (!neededBeneath.test(name)) delete process.env[name]
  process.env = copy
}
