import type { Credentials } from './credentials.ts'
import { type Expected, type HostedCheck, hostedChecks } from './hosted-checks.ts'
import { createHostedProbe, type Exchange } from './hosted-probe.ts'
import { exitCodeOfVerdict, type Result, type Validation, verdictOfResults } from './results.ts'
import { type Running, runCheck } from './run-check.ts'
import { judgeAll } from './seen-in-all.ts'
import type { SentryPlace } from './sentry-link.ts'

export type HostedOptions = Expected & {
  baseUrl: string
  credentials: Credentials
  /** No answer may take longer. */
  withinMs: number
  sentry: SentryPlace
  onProgress: (text: string) => void
}

/** Whether a hosted Lucia still behaves like Lucia. It changes nothing but sessions of its own. */
export async function validateHosted(options: HostedOptions): Promise<Validation> {
  const startedAt = new Date()
  const exchanges: Exchange[] = []
  const running = createRunning(options, exchanges)
  const door = await runCheck(frontDoor, running)
  const checks = hostedChecks(options)
  const others =
    door.verdict === 'PASS'
      ? await runAll(checks, running, options)
      : checks.map((check) => notTried(check, door))
  const results = [door, ...others, ...(door.verdict === 'PASS' ? judgeAll(exchanges, options) : [])]
  const verdict = verdictOfResults(results)
  return {
    verdict,
    exitCode: exitCodeOfVerdict(verdict),
    baseUrl: options.baseUrl,
    release: options.release,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    flakes: results.reduce((sum, { flakes }) => sum + flakes.length, 0),
    results,
  }
}

function createRunning(
  { baseUrl, credentials, withinMs, sentry, onProgress }: HostedOptions,
  all: Exchange[],
): Running {
  const onWait = () => onProgress('waiting: the engine counts our requests')
  // A little longer than allowed, so that a late answer is seen to be late.
  const timeoutMs = Math.round(withinMs * 1.25) + 1_000
  return {
    openProbe: () => createHostedProbe({ baseUrl, credentials, timeoutMs, onWait }),
    sentry,
    keep: (exchanges) => void all.push(...exchanges),
  }
}

async function runAll(
  checks: HostedCheck[],
  running: Running,
  { onProgress }: HostedOptions,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = checks.entries()
  // A few at a time: what is to be judged is an answer, not how the engine stands a crowd.
  const work = async () => {
    for (const [index, check] of waiting) {
      results[index] = await runCheck(check, running)
      onProgress(`${Object.keys(results).length} of ${checks.length} checks done`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return results
}

const frontDoor: HostedCheck = {
  name: 'front-door',
  risk: 'nothing behind it can be judged',
  proofs: [
    {
      title: '/health',
      prove: async ({ visit }) => {
        const { status, type } = await visit({ path: '/health' })
        if (status !== 200) return `answered ${status}`
        return type === 'application/json' ? null : `something else answers, with ${type || 'no type'}`
      },
    },
  ],
}

function notTried({ name, risk, isAdvisory = false }: HostedCheck, door: Result): Result {
  const { verdict, requestId, sentryUrl, curl } = door
  const nothing = { more: [], durationMs: 0, proofs: 0, flakes: [], requestId, sentryUrl, curl }
  // A broken door says nothing of the room.
  const own = verdict === 'FAIL' ? ('INCONCLUSIVE' as const) : verdict
  return { name, isAdvisory, verdict: own, evidence: `not tried: ${door.evidence}`, risk, ...nothing }
}
