import {
  type Check,
  type Finding,
  fail,
  isBlind,
  isDecidedByEvidence,
  partial,
  pass,
  skipped,
} from '../check.ts'
import { type Checkpoint, type KnownIssue, saveFile } from '../checkpoint.ts'
import { type About, probe } from '../probe.ts'
import { checkInEnvelope, sendEnvelope } from '../sentry-ingest.ts'
import { type Lock, takeLock } from '../state-lock.ts'
import { watcher } from '../watcher.ts'
import { issueTriage } from './issue-triage.ts'
import { loadUnresolved } from './issues.ts'
import { localSmoke } from './local-smoke.ts'
import { prodHealth } from './prod-health.ts'
import { releaseGate } from './release-gate.ts'
import { setupPreflight } from './setup-preflight.ts'
import type { Watch } from './watch.ts'

const modes = {
  'setup-preflight': setupPreflight,
  'local-smoke': localSmoke,
  'release-gate': releaseGate,
  'prod-health': prodHealth,
  'issue-triage': issueTriage,
}

/** All five in order, one verdict, a checkpoint, and a sign of life. */
export async function verifyLoop(watch: Watch): Promise<Check[]> {
  const hold = await holdCheckpoint(watch)
  try {
    const checks: Check[] = []
    for (const [mode, run] of Object.entries(modes)) {
      checks.push(...(await run(watch)).map((check) => ({ ...check, name: `${mode}: ${check.name}` })))
    }
    const moved = await probe(checkpoint, () => hold.problem ?? advance(watch, checks))
    return [...checks, moved, await probe(signOfLife, () => checkIn(watch, isBlind(checks) ? 'error' : 'ok'))]
  } finally {
    await hold.lock?.release()
  }
}

type Hold = { lock: Lock | null; problem: Finding | null }

async function holdCheckpoint({ statePath }: Watch): Promise<Hold> {
  try {
    const lock = await takeLock(`${statePath}.lock`)
    const problem = lock ? null : partial('config', 'not moved: another run holds the checkpoint')
    return { lock, problem }
  } catch (cause) {
    return { lock: null, problem: unwritable(cause) }
  }
}

const checkpoint: About = {
  name: 'checkpoint',
  risk: 'the next run compares with an older one',
  next: 'mend what is undecided above and run again',
}
const signOfLife: About = {
  name: 'check-in',
  risk: 'Sentry will say that the watcher is dead',
  next: 'set SENTRY_DSN',
}

async function advance(watch: Watch, checks: Check[]): Promise<Finding> {
  if (!isDecidedByEvidence(checks)) return skipped('no-data', 'not moved: this run is undecided')
  const found = await loadUnresolved(watch)
  if (!found.complete) return partial('no-data', 'not moved: not all issues could be read')
  const issues = found.items.map(
    ({ id, shortId, level, firstSeen }): KnownIssue => ({ id, shortId, level, firstSeen }),
  )
  const lastGoodRelease = goodRelease(watch, checks)
  const next: Checkpoint = { version: 1, savedAt: watch.startedAt, issues, lastGoodRelease }
  const problem = await saveFile(watch.statePath, next).then(() => null, unwritable)
  return (
    problem ?? pass(`${issues.length} unresolved issues are known now`, { facts: { path: watch.statePath } })
  )
}

function goodRelease({ target, checkpoint: before }: Watch, checks: Check[]): string | null {
  const gate = checks.filter(({ name }) => name.startsWith('release-gate: '))
  const isGood = gate.some(({ name, status }) => name.endsWith('deploy verdict') && status === 'PASS')
  const isWhole = gate.every(({ status }) => status !== 'FAIL')
  return isGood && isWhole && target.release ? target.release : (before?.lastGoodRelease ?? null)
}

function unwritable(cause: unknown): Finding {
  return fail('config', `not moved: it cannot be written (${(cause as NodeJS.ErrnoException).code})`)
}

// A watcher that could not look says so: its alert is about seeing, not about what it saw.
async function checkIn({ target, terminal, limits }: Watch, status: 'ok' | 'error'): Promise<Finding> {
  const { dsn, environment, release } = target
  if (!dsn) return fail('config', 'not sent: SENTRY_DSN is not set or not readable')
  const envelope = checkInEnvelope({ ...watcher, environment, release, status })
  await sendEnvelope({ dsn, envelope, redact: terminal.redact, timeoutMs: limits.timeoutMs })
  return pass(`${status} sent to ${watcher.slug}`)
}
