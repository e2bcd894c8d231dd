import { type ExitCode, exitCodes } from '../exit-codes.ts'

export type HostedVerdict = 'PASS' | 'FAIL' | 'BLOCKED' | 'INCONCLUSIVE'

export type Result = {
  name: string
  isAdvisory: boolean
  verdict: HostedVerdict
  evidence: string
  /** Further problems, a line each. */
  more: string[]
  risk: string
  durationMs: number
  proofs: number
  /** Proofs that held only when they were tried again. */
  flakes: string[]
  /** Of the request that the evidence is about. */
  requestId: string | null
  sentryUrl: string | null
  curl: string | null
}

export type Validation = {
  verdict: HostedVerdict
  exitCode: ExitCode
  baseUrl: string
  release: string | null
  startedAt: string
  durationMs: number
  flakes: number
  results: Result[]
}

const gravest: HostedVerdict[] = ['FAIL', 'BLOCKED', 'INCONCLUSIVE', 'PASS']

/** What was seen to be bad outweighs what could not be seen. */
export function gravestOf(verdicts: HostedVerdict[]): HostedVerdict {
  return gravest.find((one) => verdicts.includes(one)) ?? 'INCONCLUSIVE'
}

/** Only what must pass decides; advice is shown beside it. */
export function verdictOfResults(results: Result[]): HostedVerdict {
  return gravestOf(results.filter(({ isAdvisory }) => !isAdvisory).map(({ verdict }) => verdict))
}

export function exitCodeOfVerdict(verdict: HostedVerdict): ExitCode {
  return verdict === 'INCONCLUSIVE' ? exitCodes.PARTIAL : exitCodes[verdict]
}
