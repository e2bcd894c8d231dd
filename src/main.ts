import { createServer, type Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { findBoot } from './boot.ts'
import type { Config } from './config.ts'
import { createEars } from './ears.ts'
import { createDrain } from './stop.ts'
import { beforeEnd, end, refuseToStart } from './telemetry/last-words.ts'
import { log } from './telemetry/log.ts'
import { wire } from './wire.ts'

// Render waits this long for requests to finish, and five seconds more for the rest.
const drainMs = 25_000
// More than a burst of clients that all come at once after a deploy.
const backlog = 4_096
const serverLimits = {
  headersTimeout: 10_000,
  requestTimeout: 13_000,
  connectionsCheckingInterval: 1_000,
  // Longer than the balancer keeps its connections, so that it is never the engine that closes one in use.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
}

let stoppingSince: number | undefined

// Started without the preload, Sentry comes late: instrument.ts says so, and in production refuses.
if (!findBoot()) await import('./instrument.ts')
const boot = findBoot()
if (boot) await start(boot.config).catch((error) => refuseToStart(error, kindOf(error)))

async function start(config: Config): Promise<void> {
  const server = createServer(serverLimits)
  // A client that reads too slowly, or not at all, holds a socket no longer than this.
  server.setTimeout(config.requestDeadlineMs + 3_000)
  server.maxConnections = 4_000
  const ears = createEars(server)
  const { drain, gate, isDraining } = createDrain(server, ears.close)
  const engine = wire(config, isDraining)
  server.on('request', gate(engine.app))
  const listening = ears.listen({ port: config.port, host: config.host, backlog })
  beforeEnd(async (withinMs) => {
    // Told to end while it begins to listen, it has to know who is heard already.
    await listening.catch(() => {})
    await drain(withinMs)
    await engine.finish()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopOn(signal))
  await listening
  sayWhere(server, config)
  // Written only at a proper end otherwise, and the next start is to be quick after any end.
  flushCompileCache()
  void engine.warmUp()
}

function sayWhere(server: Server, { port, sentry }: Config): void {
  const address = server.address()
  const actualPort = typeof address === 'object' ? address?.port : port
  log.info(
    { port: actualPort, release: sentry.release ?? null, environment: sentry.environment },
    `Lucia listens on port ${actualPort}`,
  )
}

function stopOn(signal: NodeJS.Signals): void {
  // npm passes on the Ctrl-C that the terminal has sent to the engine already.
  if (signal === 'SIGINT' && stoppingSince && performance.now() - stoppingSince < 500) return
  if (stoppingSince) process.exit(1)
  stoppingSince = performance.now()
  log.info({ signal }, 'Stopping: answering what has begun')
  void end({ exitCode: 0, withinMs: drainMs })
}

function kindOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code).toLowerCase() : ''
  return /^e[a-z]+$/.test(code) ? code : 'wiring'
}
