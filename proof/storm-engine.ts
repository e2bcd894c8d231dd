import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ask } from '../bench/open-loop.ts'
import { cpuMs } from '../bench/process-cost.ts'
import { type Program, startProgram } from '../bench/program.ts'
import type { Fault } from '../local/faults.ts'
import { type SentryIngest, startSentryIngest } from '../local/sentry-ingest.ts'
import { load } from './load.ts'
import type { Subject } from './storm.ts'

type Cloud = { env: Record<string, string>; headers: Record<string, string>; child: ChildProcess }
export type Trouble = 'bug' | 'records'

const preloads = ['./src/instrument.ts', './proof/storm-bug.ts', './proof/collect.ts']
const args = [...preloads.flatMap((path) => ['--import', path]), 'src/main.ts']
// Composed answers, from an operator whom nobody stops.
const settings = {
  LUCIA_OPENAI_API_KEY: '',
  LUCIA_RATE_PER_MINUTE: '1000000',
  LUCIA_RATE_PER_HOUR: '10000000',
  RENDER_GIT_COMMIT: 'c'.repeat(40),
}

/** The engine itself beside its vendors, to be asked what operators ask. */
export async function createEngineStorms() {
  const cloud = await startCloudApart()
  const start =
    (trouble: Trouble) =>
    async (ingest: SentryIngest, hear: (line: string) => void): Promise<Subject> => {
      const program = await startEngine(cloud, ingest, hear)
      const ask = questionFor(program, cloud)
      const toggle = () => void process.kill(program.pid, 'SIGUSR2')
      const records = (fault: Fault | null) => () => tell(cloud.child, fault)
      return trouble === 'bug'
        ? { program, healthy: ask, failing: ask, spoil: toggle, mend: toggle }
        : { program, healthy: ask, failing: ask, spoil: records({ fault: 'refuses' }), mend: records(null) }
    }
  return { start, findRate: () => findRate(cloud), close: () => closeApart(cloud.child) }
}

async function startEngine(
  cloud: Cloud,
  ingest: SentryIngest,
  hear?: (line: string) => void,
): Promise<Program> {
  const told = { SENTRY_DSN: ingest.dsn, LUCIA_TELEMETRY_DIR: ingest.telemetryDir }
  return startProgram(args, { ...cloud.env, ...settings, ...told }, hear)
}

// Each the first of a conversation: nobody speaks with Lucia a hundred times a second.
function questionFor({ url }: Program, { headers }: Cloud): Ask {
  return {
    url: `${url}/admin/operator-focus`,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'Show payment risks I need to handle now.' }),
  }
}

const firstRate = 30
// PostgreSQL in the vendors' process leaves much behind: collected often, it is never a pause that looks like the engine's.
const execArgv = ['--max-semi-space-size=8']
// Nearer to the end of what it holds a hiccup of the machine decides.
const slowMs = 25
const mostOfAProcessor = 0.8

/** The highest rate of composed answers at which the engine is neither slow nor near the end of its processor. */
async function findRate(cloud: Cloud): Promise<number> {
  const ingest = await startSentryIngest()
  const program = await startEngine(cloud, ingest)
  const ask = questionFor(program, cloud)
  await load({ ask, perSecond: firstRate, seconds: 5 })
  let held = 0
  for (
    let rate = firstRate;
    await holds(program, { ask, perSecond: rate, seconds: 6 });
    rate = Math.round(rate * 1.15)
  )
    held = rate
  // Some seconds prove little: as long as it is held against the storm it is to hold it.
  while (held > firstRate && !(await holds(program, { ask, perSecond: held, seconds: 30 })))
    held = Math.round(held / 1.15)
  await program.stop()
  await ingest.close()
  if (held === 0)
    throw new Error(`on this machine the healthy engine is slow at ${firstRate} answers a second already`)
  return held
}

async function holds(program: Program, asking: Parameters<typeof load>[0]): Promise<boolean> {
  for (let tries = 0; tries < 2; tries += 1) {
    const before = cpuMs(program.pid)
    const { p99 } = await load(asking)
    const share = (cpuMs(program.pid) - before) / (asking.seconds * 1_000)
    if (p99 < slowMs && share < mostOfAProcessor) return true
  }
  return false
}

async function startCloudApart(): Promise<Cloud> {
  const child = fork(fileURLToPath(new URL('storm-cloud.ts', import.meta.url)), { execArgv })
  const [{ env, headers }] = await once(child, 'message')
  return { env, headers, child }
}

async function tell(child: ChildProcess, records: Fault | null): Promise<void> {
  child.send({ records })
  await once(child, 'message')
}

async function closeApart(child: ChildProcess): Promise<void> {
  const closed = once(child, 'exit')
  child.disconnect()
  await closed
}
