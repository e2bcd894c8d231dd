import { createRequire } from 'node:module'
import { setBoot } from './boot.ts'
import { isLoopback } from './config/egress.ts'
import { isDsn } from './config/fields.ts'
import { type Config, isProduction, loadConfig } from './config.ts'
import { ConfigError } from './errors.ts'
import { initSentry, mirrorTelemetry } from './telemetry/init-sentry.ts'
import { installLastWords, refuseToStart } from './telemetry/last-words.ts'
import { log } from './telemetry/log.ts'
import { findRelease } from './telemetry/release.ts'
import { notice, setSampleRate } from './telemetry/report.ts'

// Loaded by instrument.ts before anything else, so that Sentry sees everything that comes after, also what fails to load.
installLastWords()
const config = await configured()
log.level = config.logLevel
setSampleRate(config.sentry.sampleRate)
await initSentry(config.sentry)
await mirrorWhere(config)
await requireFirst()
sayWhatIsUnusual(config)
setBoot({ config })

async function configured(): Promise<Config> {
  try {
    return loadConfig(process.env, process.execArgv)
  } catch (error) {
    await initSentry({
      dsn: readableDsn(),
      environment: process.env.SENTRY_ENVIRONMENT?.trim() || 'development',
      release: findRelease(process.env).name,
      telemetryDir: process.env.LUCIA_TELEMETRY_DIR?.trim() || undefined,
    })
    return refuseToStart(error, 'config')
  }
}

// Even a DSN that production would refuse may carry the news of the refusal, unless the news would travel in the clear.
function readableDsn(): string | undefined {
  const dsn = process.env.SENTRY_DSN?.trim()
  if (!dsn || !isDsn(dsn)) return undefined
  const { protocol, hostname } = new URL(dsn)
  return protocol === 'https:' || isLoopback(hostname) ? dsn : undefined
}

// Loaded only by those who want it: it brings Redis into the start.
async function mirrorWhere({ sentry, redis }: Config): Promise<void> {
  if (!sentry.telemetryMirror || !redis) return
  const { createTelemetryMirror } = await import('./adapters/telemetry-mirror.ts')
  mirrorTelemetry(createTelemetryMirror(redis))
}

async function requireFirst(): Promise<void> {
  const loaded = Object.keys(createRequire(import.meta.url).cache)
  if (!loaded.some((path) => /node_modules\/express\//.test(path))) return
  const problem =
    'must come before everything else: start with `node --import ./src/instrument.ts src/main.ts`'
  if (isProduction(process.env))
    await refuseToStart(new ConfigError([{ variable: 'instrument.ts', problem }]), 'preload')
  log.warn(`instrument.ts ${problem}`)
}

function sayWhatIsUnusual({ sentry, openai }: Config): void {
  if (!sentry.dsn) log.info(`Sentry disabled — no DSN configured (environment=${sentry.environment})`)
  if (openai?.keysDiffer) log.warn('LUCIA_OPENAI_API_KEY and OPENAI_API_KEY differ: the first is used')
  if (!sentry.staleStatic) return
  const stale =
    'SENTRY_RELEASE is not the commit that runs: a static release goes stale, RENDER_GIT_COMMIT is used'
  log.warn(stale)
  notice(stale, { area: 'startup', operation: 'release', kind: 'static_release' })
}
