import { startCloud } from '../local/cloud.ts'
import { median, spread } from './figures.ts'
import { startProgram } from './program.ts'

const bare = `import '@sentry/node'; import express from 'express';
const server = express().listen(0, '127.0.0.1', () => console.log('listens on port ' + server.address().port))`

/** How long from the start to listening: the engine with all its parts, and bare Express beside `import '@sentry/node'`. */
export async function benchStart({ rounds }: { rounds: number }) {
  const cloud = await startCloud()
  const env = { ...cloud.engineEnv(), RENDER_GIT_COMMIT: 'b'.repeat(40) }
  const engineMs: number[] = []
  const bareMs: number[] = []
  // The first round leaves compiled code behind, as the first start after a deploy does.
  for (let round = -1; round < rounds; round += 1) {
    const bareOne = await timeStart(['--input-type=module', '-e', bare], {})
    const engineOne = await timeStart(['--import', './src/instrument.ts', 'src/main.ts'], env)
    if (round < 0) continue
    bareMs.push(bareOne)
    engineMs.push(engineOne)
  }
  await cloud.close()
  const ratio = Math.round((median(engineMs) / median(bareMs)) * 100) / 100
  return { ratio, limit: 1.6, engineMs: spread(engineMs), bareMs: spread(bareMs) }
}

async function timeStart(args: string[], env: Record<string, string>): Promise<number> {
  const { readyMs, stop } = await startProgram(args, env)
  await stop()
  return readyMs
}
