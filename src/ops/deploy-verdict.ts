import { upperBound, upperTail } from './binomial.ts'

export type Counts = { failures: number; requests: number }

export type DeployEvidence = {
  candidate: Counts
  /** The last good release; null when there is none to compare with. */
  baseline: Counts | null
  /** How often this release has been judged, this look included: each look spends its part of the error allowed. */
  looks: number
  /** From the candidate's first failure to its last; null when the times are not known. */
  spanMinutes: number | null
}

export type DeployVerdict = {
  verdict: 'PASS' | 'FAIL' | 'INCONCLUSIVE'
  why: string
  p: number | null
  rateUpper: number
  ratioUpper: number | null
}

const falseAlarm = 0.01
const confidence = 0.95
const fewestFailures = 3
const shortestSpanMinutes = 10
const fewestRequests = 30
const doubling = 2
const tolerableRate = 0.05

/** Is the new release worse than the last good one? Few requests get no verdict instead of a guess. */
export function judgeDeploy({ candidate, baseline, looks, spanMinutes }: DeployEvidence): DeployVerdict {
  const p = baseline ? sameRateP(candidate, baseline) : null
  const rateUpper = candidate.requests ? upperBound(candidate.failures, candidate.requests, confidence) : 1
  const ratioUpper = baseline ? rateRatioUpper(candidate, baseline) : null
  const figures = { p, rateUpper, ratioUpper }
  const isWorse = p !== null && p <= falseAlarm / looks
  if (isWorse) return { ...worse(candidate, spanMinutes), ...figures }
  if (candidate.requests < fewestRequests) return { ...open('too few requests'), ...figures }
  if (ratioUpper !== null && ratioUpper <= doubling) return { ...good('a doubling is ruled out'), ...figures }
  if (rateUpper <= tolerableRate) return { ...good('a failure rate of 5 % is ruled out'), ...figures }
  return { ...open('neither worse nor shown to be good'), ...figures }
}

function worse({ failures }: Counts, spanMinutes: number | null) {
  if (failures < fewestFailures) return open(`worse, but only ${failures} failures`)
  if (spanMinutes === null) return open('worse, but the times of the failures are not known')
  if (spanMinutes < shortestSpanMinutes) return open('worse, but within less than 10 minutes')
  return { verdict: 'FAIL' as const, why: 'fails more often than the last good release' }
}

const good = (why: string) => ({ verdict: 'PASS' as const, why })
const open = (why: string) => ({ verdict: 'INCONCLUSIVE' as const, why })

/** One-sided exact conditional test: of all failures, the candidate's share is binomial when the rates are equal. */
export function sameRateP(candidate: Counts, baseline: Counts): number {
  if (candidate.requests === 0) return 1
  const share = candidate.requests / (candidate.requests + baseline.requests)
  return upperTail(candidate.failures, candidate.failures + baseline.failures, share)
}

export function rateRatioUpper(candidate: Counts, baseline: Counts, level = confidence): number | null {
  if (candidate.requests === 0 || baseline.requests === 0) return null
  const share = upperBound(candidate.failures, candidate.failures + baseline.failures, level)
  const ratio = (share / (1 - share)) * (baseline.requests / candidate.requests)
  return Number.isFinite(ratio) ? ratio : null
}

/** More requests at the rate seen so far; null when no number of them would decide. */
export function requestsUntilDecided(evidence: DeployEvidence): number | null {
  const { failures, requests } = evidence.candidate
  const rate = requests ? failures / requests : 0
  const spanMinutes = shortestSpanMinutes
  for (let total = requests + 1; total < 20_000; total = Math.ceil(total * 1.02) + 1) {
    const candidate = { requests: total, failures: Math.round(rate * total) }
    if (judgeDeploy({ ...evidence, candidate, spanMinutes }).verdict !== 'INCONCLUSIVE')
      return total - requests
  }
  return null
}
