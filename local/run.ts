import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findHead } from '../src/ops/release/git-commits.ts'
import { startAccessProxy } from './access-proxy.ts'
import { forgetCallers, writeCallers } from './callers.ts'
import { claimDir } from './claim.ts'
import { claimPorts, type Ports } from './claim-ports.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { startControl } from './control.ts'
import { keep } from './kept.ts'
import { type LocalFile, localFileName } from './local-file.ts'
import { mergeEngineEnv } from './merge-engine-env.ts'
import { startSpotlight } from './spotlight.ts'
import { tendEngine } from './tended-engine.ts'

export type RunOptions = {
  dir: string
  env: NodeJS.ProcessEnv
  portBase: number
  engines: number
  spotlight: boolean
  proxy: boolean
  say: (line: string) => void
  onLost: (why: string) => void
}

/** Everything on this machine. Whatever was started is handed to `onStop` at once, so that a stop half-way leaves nothing. */
export async function run(
  options: RunOptions,
  onStop: (stop: () => Promise<unknown>) => void,
): Promise<LocalFile> {
  const { dir, env, portBase, say } = options
  onStop(await claimDir(dir))
  await forgetAll(dir)
  const onTaken = (name: string, wanted: number, instead: number) =>
    say(`port ${wanted} is in use: ${name} takes ${instead}`)
  const ports = await claimPorts({ base: portBase, onTaken })
  const onStarted = (part: string, ms: number) => say(`${part.padEnd(10)} ${(ms / 1000).toFixed(1)} s`)
  const cloud = await startCloud({ dataDir: join(dir, 'data'), ports, onStarted })
  onStop(cloud.close)
  // Only now: it would take its share of the processor from the database.
  const spotlight = options.spotlight ? startSpotlight(ports.spotlight) : null
  if (spotlight) {
    onStop(spotlight.stop)
    cloud.sentry.forwardTo(spotlight.receiverUrl)
  }
  const engineEnv = mergeEngineEnv({ ...cloud.engineEnv(), ...(await commitHere()) }, env)
  const engineUrls = await startEngines({ ...options, env: engineEnv }, { ports, onStop })
  const control = await startControl({ cloud, port: ports.control })
  onStop(control.close)
  const proxyUrl = options.proxy ? await startEdge({ cloud, ports, onStop, engineUrl: engineUrls[0] }) : null
  const file = {
    ...describe(cloud, engineUrls),
    controlUrl: control.url,
    spotlightUrl: spotlight?.url ?? null,
    proxyUrl,
  }
  onStop(() => forgetAll(dir))
  await writeCallers({ dir, cloud, engineEnv, engineUrl: engineUrls[0] })
  await keep(join(dir, localFileName), file)
  return file
}

type Starting = { ports: Ports; onStop: (stop: () => Promise<unknown>) => void }

async function startEngines({ engines, dir, env, say, onLost }: RunOptions, { ports, onStop }: Starting) {
  const taken = [ports.engine, ports.engine2].slice(0, engines)
  const started = await Promise.all(
    taken.map(async (port, index) => {
      const logFile = join(dir, index === 0 ? 'engine.log' : `engine-${index + 1}.log`)
      const engine = await tendEngine({ env, port, logFile, say, onLost })
      onStop(engine.stop)
      say(`engine     ${engine.url}`)
      return engine.url
    }),
  )
  return started as [string, ...string[]]
}

async function startEdge({
  cloud,
  engineUrl,
  ports,
  onStop,
}: Starting & { cloud: Cloud; engineUrl: string }) {
  const proxy = await startAccessProxy({ access: cloud.access, engineUrl, port: ports.proxy })
  onStop(proxy.close)
  return proxy.url
}

function describe({ sentry, operators, service }: Cloud, engineUrls: [string, ...string[]]) {
  return {
    pid: process.pid,
    engineUrl: engineUrls[0],
    engineUrls,
    sinkUrl: sentry.sinkUrl,
    operators,
    service,
  }
}

/** What runs is what is checked out, as far as anybody can tell. */
async function commitHere() {
  const commit = await findHead()
  return commit ? { SENTRY_RELEASE: commit } : {}
}

function forgetAll(dir: string) {
  return Promise.all([rm(join(dir, localFileName), { force: true }), forgetCallers(dir)])
}
