import { setTimeout as sleep } from 'node:timers/promises'
import { NotAsked } from '../focus-client.ts'
import { Blocked, Undecided } from './blocked.ts'
import type { HostedCheck } from './hosted-checks.ts'
import type { Exchange, HostedProbe } from './hosted-probe.ts'
import { gravestOf, type HostedVerdict, type Result } from './results.ts'
import { type SentryPlace, sentryUrlOf } from './sentry-link.ts'

type Proof = HostedCheck['proofs'][number]
type Outcome = {
  verdict: HostedVerdict
  evidence: string
  exchange: Exchange | null
  /** A vendor or an edge may have had a bad second: worth another try. */
  isHiccup: boolean
  flake?: string
}
export type Running = {
  openProbe: () => HostedProbe
  sentry: SentryPlace
  keep: (exchanges: Exchange[]) => void
}

/** One check, proof after proof. What may have been a hiccup is tried again, and told as a flake. */
export async function runCheck(check: HostedCheck, running: Running): Promise<Result> {
  const startedAt = performance.now()
  const outcomes: Outcome[] = []
  for (const proof of check.proofs) outcomes.push(await settle(proof, running))
  const verdict = gravestOf(outcomes.map((outcome) => outcome.verdict))
  const [first, ...others] = outcomes.filter((outcome) => outcome.verdict === verdict)
  const isWell = verdict === 'PASS'
  const told = isWell ? null : (first?.exchange ?? null)
  return {
    name: check.name,
    isAdvisory: check.isAdvisory ?? false,
    verdict,
    evidence: isWell
      ? `${outcomes.length} of ${outcomes.length} hold`
      : (first?.evidence ?? 'nothing was tried'),
    more: isWell ? [] : others.map(({ evidence }) => evidence),
    risk: check.risk,
    durationMs: Math.round(performance.now() - startedAt),
    proofs: outcomes.length,
    flakes: outcomes.flatMap(({ flake }) => flake ?? []),
    requestId: told?.reply.requestId ?? null,
    sentryUrl: told && sentryUrlOf(told.reply, running.sentry),
    curl: told?.curl ?? null,
  }
}

const mostTries = 3
const longestPauseSeconds = 10

async function settle(proof: Proof, running: Running): Promise<Outcome> {
  const first = await tryOnce(proof, running)
  let last = first
  for (let tries = 1; last.isHiccup && tries < mostTries; tries += 1) {
    // Who is busy says when to come back.
    const seconds = last.exchange?.reply.retryAfter ?? 0
    await sleep(Math.min(seconds, longestPauseSeconds) * 1_000)
    last = await tryOnce(proof, running)
  }
  const isFlake = last !== first && last.verdict === 'PASS'
  return isFlake ? { ...last, flake: `${first.evidence}, then well` } : last
}

async function tryOnce({ title, prove }: Proof, { openProbe, keep }: Running): Promise<Outcome> {
  const probe = openProbe()
  const outcome = (verdict: HostedVerdict, why: string): Outcome => {
    const exchange = probe.exchanges.at(-1) ?? null
    const isHiccup = verdict === 'FAIL' && isPassing(exchange)
    return { verdict, evidence: `“${title}”: ${why}`, exchange, isHiccup }
  }
  try {
    const problem = await prove(probe)
    return problem ? outcome('FAIL', problem) : outcome('PASS', 'holds')
  } catch (error) {
    if (error instanceof Blocked) return outcome('BLOCKED', error.message)
    if (error instanceof Undecided) return outcome('INCONCLUSIVE', error.message)
    if (!(error instanceof NotAsked)) throw error
    // Whoever took the question and does not answer it is at fault; who could not be reached may be well.
    if (error.reason === 'network-timeout') return outcome('FAIL', 'no answer in time')
    return { ...outcome('INCONCLUSIVE', error.message), isHiccup: true }
  } finally {
    keep(probe.exchanges)
  }
}

// A wrong answer stays wrong, and a 500 is a bug however often it comes.
function isPassing(exchange: Exchange | null): boolean {
  const { status = 0, text = '' } = exchange?.reply ?? {}
  return (status >= 502 && status <= 527) || /"degraded":\["/.test(text)
}
