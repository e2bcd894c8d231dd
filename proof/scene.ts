import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsking } from './asking.ts'
import { canariesOf, findLeaks, planted } from './canaries.ts'
import { createEngines, type Env } from './engines.ts'
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
export async function openScene({ cloud, hearing }: Stage, rowEnv: Env = {}) {
  const telemetryDir = await mkdtemp(join(tmpdir(), 'lucia-proof-'))
  const own = { ...rowEnv, LUCIA_TELEMETRY_DIR: telemetryDir }
  const env: Env = { ...cloud.engineEnv(), ...plenty, ...foreign, ...own }
  const engines = createEngines(env)
  const asking = createAsking(cloud, engines.url)
  const endings = createEndings()

  async function leaks(): Promise<string[]> {
    const { openai, supabase, upstash, clerk, sentry } = cloud
    const ports = Object.entries({ openai, supabase, upstash, clerk, sentry })
    return findLeaks(canariesOf(cloud, asking.sessionIds()), {
      envelopes: cloud.sentry.envelopes().join('\n'),
      spool: await readAll(telemetryDir),
      output: engines.lines().join('\n'),
      answers: asking.answers(),
      ...Object.fromEntries(ports.map(([name, { port }]) => [`to ${name}`, hearing.at(port)])),
    })
  }

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
  }

  return {
    cloud,
    env,
    telemetryDir,
    ...engines,
    ...asking,
    ...endings,
    told,
    leaks,
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

async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'latin1').catch(() => '')))
  return texts.join('\n')
}
