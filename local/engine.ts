import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './free-port.ts'
import { type Ended, spawnLeashed } from './leashed.ts'

export type Engine = {
  url: string
  port: number
  pid: number
  /** Everything it wrote to stdout and stderr, line by line. */
  lines(): readonly string[]
  ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
  stop(patienceMs?: number): Promise<Ended>
}

type Options = {
  env: NodeJS.ProcessEnv
  port?: number
  readyWithinMs?: number
  onLine?: (line: string) => void
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Starts the engine by the start command of package.json, as production does, and waits until it is healthy. */
export async function startEngine({ env, port, readyWithinMs = 20_000, onLine }: Options): Promise<Engine> {
  const taken = port ?? (await findFreePort())
  const lines: string[] = []
  const process = spawnLeashed(...(await startCommand()), {
    env: { ...env, PORT: String(taken), HOST: '127.0.0.1' },
    cwd: root,
  })
  for (const stream of [process.child.stdout, process.child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line) && onLine?.(line))
  }
  const url = `http://127.0.0.1:${taken}`
  const engine: Engine = {
    url,
    port: taken,
    pid: process.pid,
    lines: () => lines,
    ended: process.ended,
    kill: (signal) => void process.child.kill(signal),
    stop: process.stop,
  }
  await requireHealthy(engine, readyWithinMs)
  return engine
}

async function startCommand(): Promise<[string, string[]]> {
  const { scripts } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'))
  const [command = '', ...args] = scripts.start.split(' ')
  return [command === 'node' ? process.execPath : command, args]
}

async function requireHealthy(engine: Engine, withinMs: number) {
  let ended: Ended | null = null
  void engine.ended.then((how) => {
    ended = how
  })
  const deadline = Date.now() + withinMs
  while (!(await isHealthy(engine.url))) {
    if (ended)
      throw new Error(`the engine ended at its start ${JSON.stringify(ended)}\n${engine.lines().join('\n')}`)
    if (Date.now() > deadline) {
      await engine.stop(1000)
      throw new Error(`the engine was not healthy within ${withinMs} ms\n${engine.lines().join('\n')}`)
    }
    await delay(25)
  }
}

async function isHealthy(url: string) {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
