import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ask } from '../bench/open-loop.ts'

export type Load = { ask: Ask; perSecond: number; seconds: number }
/** Times in milliseconds: the middle one of the p99 of each five seconds, and that of the whole. */
export type Loaded = { sent: number; failed: number; p99: number; p99OfAll: number }

// Who asks has a process of its own, and room for what it throws away: its pauses would be taken for the engine's.
const execArgv = ['--max-semi-space-size=64']
let loader: ChildProcess | undefined

/** What came of so many requests a second. */
export async function load(asking: Load): Promise<Loaded> {
  loader ??= fork(fileURLToPath(new URL('loader.ts', import.meta.url)), { execArgv })
  loader.ref()
  loader.channel?.ref()
  loader.send(asking)
  const [loaded] = (await once(loader, 'message')) as [Loaded]
  loader.unref()
  loader.channel?.unref()
  return loaded
}
