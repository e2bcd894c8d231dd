import type { ExitCode } from './exit-codes.ts'
import { exitCodes } from './exit-codes.ts'

export type Status = 'PASS' | 'FAIL' | 'PARTIAL' | 'SKIPPED'
export type Verdict = Exclude<Status, 'SKIPPED'>

export const reasons = [
  'config',
  'auth',
  'scope',
  'network-dns',
  'network-connect',
  'network-tls',
  'network-timeout',
  'rate-limited',
  'server',
  'no-data',
  'statistical',
  // What was looked at is itself bad: an issue, a release, a version.
  'evidence',
] as const
export type Reason = (typeof reasons)[number]

export type Check = {
  name: string
  status: Status
  reason: Reason | null
  evidence: string
  risk: string
  next: string
  /** The same for machines: counts, ids, links. */
  facts?: Record<string, unknown>
  /** The same for people, a line each. */
  lines?: string[]
}

type Extras = Partial<Pick<Check, 'risk' | 'next' | 'facts' | 'lines'>>

/** What a look found, before it is known as a check. `risk` and `next` here win over the check's own. */
export type Finding = Pick<Check, 'status' | 'reason' | 'evidence'> & Extras

export function pass(evidence: string, extras: Extras = {}): Finding {
  return { status: 'PASS', reason: null, evidence, ...extras }
}

export function fail(reason: Reason, evidence: string, extras: Extras = {}): Finding {
  return { status: 'FAIL', reason, evidence, ...extras }
}

export function partial(reason: Reason, evidence: string, extras: Extras = {}): Finding {
  return { status: 'PARTIAL', reason, evidence, ...extras }
}

export function skipped(reason: Reason, evidence: string, extras: Extras = {}): Finding {
  return { status: 'SKIPPED', reason, evidence, ...extras }
}

/** A FAIL anywhere is the verdict; nothing but skipped checks proves nothing. */
export function verdictOf(checks: Check[]): Verdict {
  if (checks.some(({ status }) => status === 'FAIL')) return 'FAIL'
  if (checks.some(({ status }) => status === 'PARTIAL')) return 'PARTIAL'
  return checks.some(({ status }) => status === 'PASS') ? 'PASS' : 'PARTIAL'
}

export function exitCodeOf(verdict: Verdict): ExitCode {
  return exitCodes[verdict]
}

/** --strict-network: what the network left undecided is a failure. */
export function strictNetwork(check: Check): Check {
  const undecided = check.status === 'PARTIAL' && check.reason?.startsWith('network-')
  return undecided ? { ...check, status: 'FAIL' } : check
}

/** Only what was seen may move the checkpoint: not a refusal, not a gap. */
export function isDecidedByEvidence(checks: Check[]): boolean {
  if (verdictOf(checks) === 'PARTIAL') return false
  return checks.every(
    ({ status, reason }) => status !== 'FAIL' || reason === 'evidence' || reason === 'statistical',
  )
}

/** The looker could not look: as good as dead, whatever it was going to say. */
export function isBlind(checks: Check[]): boolean {
  const open = checks.filter(({ status }) => status === 'FAIL' || status === 'PARTIAL')
  return open.some(({ reason }) => reason !== null && !seeing.has(reason))
}

const seeing: ReadonlySet<Reason> = new Set(['evidence', 'statistical', 'no-data'])
