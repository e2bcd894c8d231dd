import type { Check, Verdict } from './check.ts'
import { exitCodeOf, strictNetwork, verdictOf } from './check.ts'
import type { ExitCode } from './exit-codes.ts'

export type Report = {
  command: string
  mode: string
  verdict: Verdict
  exitCode: ExitCode
  org: string | null
  project: string | null
  environment: string
  release: string | null
  startedAt: string
  durationMs: number
  /** Of the duration, what was spent waiting for Sentry. */
  sentryMs: number
  warnings: string[]
  checks: Check[]
}

export type Header = Omit<Report, 'verdict' | 'exitCode' | 'checks'>

export function createReport(header: Header, found: Check[], { strict = false } = {}): Report {
  const checks = strict ? found.map(strictNetwork) : found
  const verdict = verdictOf(checks)
  return { ...header, verdict, exitCode: exitCodeOf(verdict), checks }
}

export function reportJson(report: Report): string {
  const checks = report.checks.map(({ lines: _lines, ...check }) => check)
  return JSON.stringify({ ...report, checks }, null, 2)
}

/** For people: every check on a line, what is not well with its risk and the next command. */
export function reportTable(report: Report): string {
  const { mode, verdict, org, project, environment, release, durationMs, sentryMs } = report
  const place = [org, project, environment, release].filter(Boolean).join(' · ')
  const width = Math.max(...report.checks.map(({ name }) => name.length), 0)
  const warnings = report.warnings.map((warning) => `note     ${warning}`)
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  const time = `${seconds(durationMs)} s, of which ${seconds(sentryMs)} s waiting for Sentry`
  const body = report.checks.flatMap((check) => checkLines(check, width))
  return [`${mode}  ${place}`, ...body, ...warnings, `${verdict}  (${time})`].join('\n')
}

function checkLines(
  { name, status, reason, evidence, risk, next, lines = [] }: Check,
  width: number,
): string[] {
  const why = reason && status !== 'PASS' ? ` [${reason}]` : ''
  const first = `${status.padEnd(8)} ${name.padEnd(width)}  ${evidence}${why}`
  const inner = lines.map((line) => `           ${line}`)
  const isQuiet = status === 'PASS'
  return isQuiet ? [first, ...inner] : [first, ...inner, `         risk: ${risk}`, `         next: ${next}`]
}
