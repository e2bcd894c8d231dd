import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Caller, LocalOperator } from './operators.ts'

/** What a running local cloud tells everyone who wants to use it. */
export type LocalFile = {
  pid: number
  engineUrl: string
  engineUrls: string[]
  controlUrl: string
  sinkUrl: string
  spotlightUrl: string | null
  /** The edge in front of the first engine, where it was asked for. */
  proxyUrl: string | null
  operators: LocalOperator[]
  service: Caller
}

export const localFileName = 'local.json'

export function localDir() {
  return resolve(process.env.LUCIA_LOCAL_DIR || '.lucia')
}

export async function findLocalFile(dir: string): Promise<LocalFile | null> {
  try {
    return JSON.parse(await readFile(resolve(dir, localFileName), 'utf8'))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
