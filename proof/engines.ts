import { type RunningEngine, runEngine, startLine } from '../test/support/run-engine.ts'
import type { createConnections } from './connections.ts'

export type Env = Record<string, string>

/** Engines one after the other with the same variables, and all that they ever said. */
export function createEngines(env: Env, connections: ReturnType<typeof createConnections>) {
  const engines: { engine: RunningEngine; url: string; startedAt: number }[] = []

  function run(more: Env = {}, args: string[] = startLine): RunningEngine {
    const all = { ...env, ...connections.env, ...more }
    connections.tell(all)
    const engine = runEngine(all, [...connections.preload, ...args])
    engines.push({ engine, url: '', startedAt: performance.now() })
    return engine
  }

  async function start(more?: Env, args?: string[]): Promise<RunningEngine> {
    const engine = run(more, args)
    const url = await engine.listening()
    Object.assign(engines.at(-1) ?? {}, { url })
    return engine
  }

  const lines = () => engines.flatMap(({ engine }) => engine.lines)
  return {
    run,
    start,
    lines,
    /** When the engine that ran then was started. */
    startedBefore: (at: number) => engines.findLast(({ startedAt }) => startedAt <= at)?.startedAt ?? 0,
    said: (text: string) => lines().some((line) => line.includes(text)),
    engine: () => engines.at(-1)?.engine as RunningEngine,
    url: () => engines.at(-1)?.url ?? '',
    stop: () => Promise.all(engines.map(({ engine }) => engine.stop(3_000))),
  }
}
