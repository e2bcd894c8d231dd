import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Ended, spawnLeashed } from '../../local/leashed.ts'
import { createTemporaryFolder } from '../../local/temporary-folder.ts'
import { until } from './until.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const startLine = ['--import', './src/instrument.ts', 'src/main.ts']

// No engine may find what another test's engine left, unless a test wants it so.
const telemetryDirs: string[] = []
process.once('exit', () => {
  for (const dir of telemetryDirs) rmSync(dir, { recursive: true, force: true })
})

export function freshTelemetryDir(): string {
  const dir = createTemporaryFolder('telemetry')
  telemetryDirs.push(dir)
  return dir
}

export type RunningEngine = {
  lines: string[]
  ended: Promise<Ended>
  stop: (patienceMs?: number) => Promise<Ended>
  signal: (signal: NodeJS.Signals) => void
  /** Where it listens; rejects when it ended instead. */
  listening: () => Promise<string>
  said: (text: string) => boolean
}

/** Runs the engine with these variables and no others, and neither waits for it to be well nor minds when it refuses. */
export function runEngine(env: Record<string, string>, args: string[] = startLine): RunningEngine {
  const lines: string[] = []
  const { child, ended, stop } = spawnLeashed(process.execPath, args, {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: '0',
      LUCIA_TELEMETRY_DIR: env.LUCIA_TELEMETRY_DIR ?? freshTelemetryDir(),
      ...env,
    },
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line))
  }
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  const said = (text: string) => lines.some((line) => line.includes(text))
  async function listening(): Promise<string> {
    await until(() => hasEnded || said('Lucia listens'), 20_000)
    const port = lines.map((line) => line.match(/listens on port (\d+)/)?.[1]).find(Boolean)
    if (!port) throw new Error(`the engine did not start:\n${lines.join('\n')}`)
    return `http://127.0.0.1:${port}`
  }
  return { lines, ended, stop, listening, said, signal: (name) => void child.kill(name) }
}
