import { startAccess } from './access.ts'
import { startClerk } from './clerk.ts'
import { engineEnv } from './engine-env.ts'
import { startOpenAI } from './openai.ts'
import { createOperators, createService } from './operators.ts'
import { type PartName, partNames } from './part.ts'
import { startSentryIngest } from './sentry-ingest.ts'

export type Place = { dataDir?: string; port?: number; sinkPort?: number; seed?: boolean }

// The two with a database behind them are loaded when they are wanted: most tests want neither.
const starters = {
  supabase: async (place: Place) => (await import('./supabase.ts')).startSupabase(place),
  upstash: async (place: Place) => (await import('./upstash.ts')).startUpstash(place),
  openai: (place: Place) => startOpenAI(place),
  clerk: (place: Place) => startClerk(place),
  access: (place: Place) => startAccess(place),
  sentry: (place: Place) => startSentryIngest(place),
}

export type Parts = { [Name in PartName]: Awaited<ReturnType<(typeof starters)[Name]>> }

type Options<Name extends PartName> = {
  /** Which parts to start; all of them unless told otherwise. */
  parts?: readonly Name[]
  dataDir?: string
  /** The demo records of supabase/seed.sql; present unless a test wants its own. */
  seed?: boolean
  ports?: Partial<Record<PartName | 'sink', number>>
  onStarted?: (part: PartName, ms: number) => void
}

/** The cloud on this machine: every vendor that the engine talks to, or only those that a test needs. */
export async function startCloud<Name extends PartName = PartName>(options: Options<Name> = {}) {
  const wanted: readonly PartName[] = options.parts ?? partNames
  const started = await startAll(wanted, options)
  const parts = Object.fromEntries(started) as Pick<Parts, Name>
  const known: Partial<Parts> = parts

  async function close() {
    await Promise.all(started.map(([, part]) => part.close()))
  }

  async function mend() {
    await Promise.all(started.map(([, part]) => part.faults.clear()))
  }

  const { access, clerk } = known
  return {
    ...parts,
    parts,
    operators: access && clerk ? await createOperators({ access, clerk }) : [],
    service: access ? await createService({ access }) : { headers: {} },
    /** What the engine must be told to use these parts. */
    engineEnv: () => engineEnv(known),
    mend,
    close,
  }
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>

// When one part cannot start, the others must not stay behind.
async function startAll(names: readonly PartName[], options: Options<PartName>) {
  const settled = await Promise.allSettled(names.map((name) => startOne(name, options)))
  const started = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = settled.find((one) => one.status === 'rejected')
  if (!failed) return started
  await Promise.all(started.map(([, part]) => part.close()))
  throw failed.reason
}

async function startOne(name: PartName, { dataDir, seed, ports = {}, onStarted }: Options<PartName>) {
  const startedAt = performance.now()
  const { [name]: port, sink: sinkPort } = ports
  const part = await starters[name]({
    ...(dataDir !== undefined && { dataDir }),
    ...(port !== undefined && { port }),
    ...(sinkPort !== undefined && { sinkPort }),
    ...(seed !== undefined && { seed }),
  })
  onStarted?.(name, performance.now() - startedAt)
  return [name, part] as const
}
