import type { Exchange } from './hosted-probe.ts'
import type { Result } from './results.ts'
import { judgeTruth } from './said-truly.ts'
import { type SentryPlace, sentryUrlOf } from './sentry-link.ts'

type Options = { withinMs: number; sentry: SentryPlace }
type Seen = { exchange: Exchange; problem: string }

const usualMs = 3_000

/** What every single answer of the run must keep to, whichever check asked for it. */
export function judgeAll(exchanges: Exchange[], { withinMs, sentry }: Options): Result[] {
  const answered = exchanges.filter(({ reply, message }) => reply.status === 200 && message !== null)
  const untrue = answered.flatMap((exchange) => {
    const problem = judgeTruth(exchange)
    return problem ? [{ exchange, problem }] : []
  })
  const late = exchanges
    .filter(({ reply }) => reply.ms > withinMs)
    .map((exchange) => ({
      exchange,
      problem: `took ${seconds(exchange.reply.ms)}, ${seconds(withinMs)} are allowed`,
    }))
  const slowest = Math.max(0, ...exchanges.map(({ reply }) => reply.ms))
  const usual = median(answered.map(({ reply }) => reply.ms))
  return [
    resultOf('said-truly', untrue, {
      risk: 'somebody acts on what is not so',
      well: `${answered.length} answers say what their records bear`,
      sentry,
    }),
    resultOf('within-time', late, {
      risk: 'an operator gives up waiting',
      well: `slowest of ${exchanges.length}: ${seconds(slowest)}`,
      sentry,
    }),
    {
      ...resultOf('pace', usual > usualMs ? tooSlow(answered, usual) : [], {
        risk: 'Lucia is slower to ask than a colleague',
        well: `usually ${seconds(usual)}`,
        sentry,
      }),
      isAdvisory: true,
    },
  ]
}

type About = { risk: string; well: string; sentry: SentryPlace }

function resultOf(name: string, seen: Seen[], { risk, well, sentry }: About): Result {
  const [first, ...others] = seen
  const tell = ({ exchange, problem }: Seen) =>
    `${exchange.message ? `“${exchange.message}”: ` : ''}${problem}`
  return {
    name,
    isAdvisory: false,
    verdict: first ? 'FAIL' : 'PASS',
    evidence: first ? tell(first) : well,
    more: others.map(tell),
    risk,
    durationMs: 0,
    proofs: seen.length || 1,
    flakes: [],
    requestId: first?.exchange.reply.requestId ?? null,
    sentryUrl: first ? sentryUrlOf(first.exchange.reply, sentry) : null,
    curl: first?.exchange.curl ?? null,
  }
}

function tooSlow(answered: Exchange[], usual: number): Seen[] {
  const [exchange] = answered.toSorted((a, b) => b.reply.ms - a.reply.ms)
  return exchange ? [{ exchange, problem: `usually ${seconds(usual)}` }] : []
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
