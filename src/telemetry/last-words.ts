import { ConfigError } from '../errors.ts'
import { flushSentry, handOverTelemetry } from './init-sentry.ts'
import { log } from './log.ts'
import { type About, drainReports, report } from './report.ts'

type Ending = { exitCode: number; withinMs: number }

const lastWordsMs = 2_000
// What Sentry does not get by then waits on disk for the next start: a stop does not wait for Sentry.
const goodbyeMs = 700
let drain: ((withinMs: number) => Promise<void>) | undefined
let ending: Promise<void> | undefined

/** What the running engine wants finished before the process ends; until then there is nothing to finish. */
export function beforeEnd(work: (withinMs: number) => Promise<void>): void {
  drain = work
}

/** The one way out of the process: finish, tell what was counted, exit. A second call waits for the first. */
export function end({ exitCode, withinMs }: Ending): Promise<void> {
  ending ??= finish({ exitCode, withinMs })
  return ending
}

/** A throw that nobody caught leaves the process in a state nobody knows: tell it, let the others finish, go. */
export function installLastWords(): void {
  process.on('uncaughtException', (error) => die(error, 'uncaught'))
  process.on('unhandledRejection', (reason) => die(reason, 'unhandled_rejection'))
  for (const [signal, number] of Object.entries({ SIGTERM: 15, SIGINT: 2 }))
    process.on(signal, () => leaveEarly(signal, number))
  // Node would open its inspector to whoever can signal the process.
  process.on('SIGUSR1', () => log.warn('SIGUSR1 ignored: no inspector here'))
}

/** Start-up failed: one fatal event where Sentry can be reached, one line each, and a code that says whose mistake it is. */
export async function refuseToStart(error: unknown, kind: string): Promise<never> {
  const problems = error instanceof ConfigError ? error.problems : []
  for (const { variable, problem } of problems)
    log.fatal({ variable, code: 'config.invalid' }, `${variable} ${problem}`)
  if (problems.length === 0) log.fatal({ err: error, kind }, 'The engine cannot start')
  const startup = { variables: problems.map(({ variable }) => variable).join(' ') }
  tell(error, { area: 'startup', operation: 'boot', kind, contexts: { startup } })
  await end({ exitCode: problems.length > 0 ? 78 : 1, withinMs: 0 })
  process.exit()
}

// Until the engine listens there is nothing to finish; it is an end that somebody wanted all the same.
function leaveEarly(signal: string, number: number): void {
  if (process.listenerCount(signal) === 1) process.exit(128 + number)
}

function die(thrown: unknown, kind: string): void {
  if (ending !== undefined) {
    log.error({ err: thrown, kind }, 'Failed while ending')
    return
  }
  log.fatal({ err: thrown, kind }, 'The engine ends: a failure that nobody caught')
  tell(
    thrown,
    drain
      ? { area: 'process', operation: kind, kind }
      : { area: 'startup', operation: 'boot', kind: isImport(thrown) ? 'import' : kind },
  )
  void end({ exitCode: 1, withinMs: lastWordsMs })
}

// Node gives no other sign that a module could not be found or read.
function isImport(thrown: unknown): boolean {
  return (
    thrown instanceof SyntaxError ||
    (thrown instanceof Error &&
      'code' in thrown &&
      /^ERR_(MODULE|UNKNOWN|UNSUPPORTED|PACKAGE)/.test(String(thrown.code)))
  )
}

function tell(thrown: unknown, about: About): void {
  report(thrown, { ...about, level: 'fatal' })
}

async function finish({ exitCode, withinMs }: Ending): Promise<void> {
  try {
    await drain?.(withinMs)
  } finally {
    drainReports()
    await flushSentry(exitCode === 0 ? goodbyeMs : lastWordsMs)
    await handOverTelemetry(lastWordsMs)
    process.exit(exitCode)
  }
}
