import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsking } from './asking.ts'
import { callsIn } from './calls.ts'
import { planted } from './canaries.ts'
import { createConnections } from './connections.ts'
import { createEngines, type Env } from './engines.ts'
import { createSinks } from './sinks.ts'
import type { Stage } from './stage.ts'
import { type Tale, taleOf } from './tale.ts'
import { until } from './until.ts'

export type Scene = Awaited<ReturnType<typeof openScene>>

const plenty = {
  LUCIA_RATE_PER_MINUTE: '1000000',
  LUCIA_RATE_PER_HOUR: '10000000',
  LUCIA_AUTH_SPIKE_PER_MINUTE: '1000000',
}
const foreign = { SOMEBODY_ELSES_PASSWORD: planted.foreignEnv, SENTRY_AUTH_TOKEN: planted.sentryToken }

/** One row's own engine on a stage that it shares, everything that comes out of it, and what was found wrong. */
export async function openScene(stage: Stage, rowEnv: Env = {}) {
  const { cloud, parts } = stage
  const telemetryDir = await mkdtemp(join(tmpdir(), 'lucia-proof-'))
  const connections = createConnections(`${telemetryDir}.connections`)
  const own = { ...rowEnv, LUCIA_TELEMETRY_DIR: telemetryDir }
  const env: Env = { ...cloud.engineEnv(), ...plenty, ...foreign, ...own }
  const engines = createEngines(env, connections)
  const asking = createAsking(cloud, engines.url)
  const endings = createEndings()
  const out = createSinks({ stage, engines, asking, telemetryDir, env })

  // As Sentry does, the first of an id counts.
  const told = (): Tale[] => {
    const events = cloud.sentry.items('event').map((event) => [event.event_id, taleOf(event)] as const)
    return [...new Map(events).values()]
  }

  async function mend(): Promise<void> {
    await cloud.mend()
    endings.mend()
  }

  async function close(): Promise<void> {
    await engines.stop()
    await endings.close()
    await rm(telemetryDir, { recursive: true, force: true })
    await rm(`${telemetryDir}.connections`, { force: true })
  }

  return {
    cloud,
    env,
    telemetryDir,
    ...engines,
    ...asking,
    ...endings,
    ...out,
    hear: stage.hearing.note,
    /** A part that only this row has. */
    own: ({ port, name }: { port: number; name: string }) => void parts.set(port, name),
    calls: () => callsIn(stage.hearing.all()),
    untold: connections.untold,
    told,
    mend,
    close,
    until,
    ...createNotes(),
  }
}

function createNotes() {
  const problems: string[] = []
  /** Notes what is not as it has to be; the row goes on, so that it tells all of it. */
  const require = (fact: string, isTrue: unknown): void => {
    if (!isTrue) problems.push(fact)
  }
  return { problems, require }
}

function createEndings() {
  const closing: (() => Promise<unknown>)[] = []
  const mending: (() => unknown)[] = []
  return {
    onClose: (end: () => Promise<unknown>) => void closing.push(end),
    onMend: (mend: () => unknown) => void mending.push(mend),
    close: async () => void (await Promise.all(closing.map((end) => end()))),
    mend: () => {
      for (const mend of mending) mend()
    },
  }
}
