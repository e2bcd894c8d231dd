import { setTimeout as sleep } from 'node:timers/promises'
import { type Cloud, startCloud } from '../local/cloud.ts'
import { freshTelemetryDir, runEngine } from '../test/support/run-engine.ts'
import { type Heard, type Outcome, startClients } from './stop-clients.ts'
import { textOfStops } from './stops-text.ts'

export type Stop = Record<Exclude<Outcome, 'failed'>, number> & {
  code: number | null
  /** Those that were open at the signal or came later: when each was asked and when it failed, counted from the signal, and how. */
  failed: string[]
  exitMs: number
  /** How much longer the stop took than the longest request that was still open at the signal, or came after it. */
  overMs: number
  /** Answers on connections that were left open for another request after the port had closed. */
  keptOpen: number
  /** Answers whose turn is not in the memory, and those that Sentry was not told of as health of the release. */
  turnsLost: number
  untold: number
}

const perSecond = 200
const env = {
  LUCIA_RATE_PER_MINUTE: '1000000',
  LUCIA_RATE_PER_HOUR: '10000000',
  RENDER_GIT_COMMIT: 'a'.repeat(40),
}

/** SIGTERM at a random moment to an engine that is asked two hundred times a second: nobody may come to harm. */
export async function measureStops({ isShort }: { isShort: boolean }) {
  const cloud = await startCloud()
  const stops: Stop[] = []
  for (let count = isShort ? 10 : 100; count > 0; count -= 1) stops.push(await stopUnderLoad(cloud))
  await cloud.close()
  // Where other things run on the machine too, times say little.
  const graceMs = isShort ? 3_000 : 1_000
  const isOver = stops.some(
    ({ code, failed, overMs, keptOpen, turnsLost, untold }) =>
      code !== 0 || failed.length > 0 || overMs > graceMs || keptOpen + turnsLost + untold > 0,
  )
  return { figures: stops, isOver, text: textOfStops(stops, perSecond) }
}

// `node proof/stops.ts [--short]`
if (import.meta.main) {
  const { text, isOver } = await measureStops({ isShort: process.argv.includes('--short') })
  console.log(text)
  process.exitCode = isOver ? 1 : 0
}

async function stopUnderLoad(cloud: Cloud): Promise<Stop> {
  cloud.sentry.clear()
  await cloud.openai.faults.set({ fault: 'slow', ms: 300 + Math.random() * 500 })
  const engine = runEngine({ ...cloud.engineEnv(), ...env, LUCIA_TELEMETRY_DIR: freshTelemetryDir() })
  const url = await engine.listening()
  const ask = (rate: number) =>
    startClients(url, { perSecond: rate, headers: cloud.operators[0]?.headers ?? {} })
  // An engine that has just begun compiles what it runs: all at once would be too much for some machines.
  const first = ask(perSecond / 4)
  await sleep(1_000)
  const before = await first.stop()
  const clients = ask(perSecond)
  await sleep(300 + Math.random() * 700)
  const stoppedAt = performance.now()
  engine.signal('SIGTERM')
  const { code } = await engine.ended
  const exitMs = Math.round(performance.now() - stoppedAt)
  const heard = [...before, ...(await clients.stop())]
  return { code, exitMs, ...outcomesOf(heard, { stoppedAt, exitMs }), ...(await findLost(cloud, heard)) }
}

function outcomesOf(heard: Heard[], { stoppedAt, exitMs }: { stoppedAt: number; exitMs: number }) {
  const of = (outcome: Outcome) => heard.filter((one) => one.outcome === outcome)
  const whole = of('whole')
  const open = whole.filter(({ endedAt }) => endedAt > stoppedAt)
  const longestMs = Math.max(0, ...open.map(({ askedAt, endedAt }) => endedAt - askedAt))
  const closedAt = Math.min(...of('refused').map(({ endedAt }) => endedAt))
  const at = (time: number) => Math.round(time - stoppedAt)
  return {
    whole: whole.length,
    refused: of('refused').length,
    'turned away': of('turned away').length,
    failed: of('failed')
      .filter(({ endedAt }) => endedAt > stoppedAt)
      .map(({ why, askedAt, endedAt }) => `${at(askedAt)} to ${at(endedAt)} ms: ${why}`),
    overMs: Math.round(exitMs - longestMs),
    keptOpen: whole.filter(({ askedAt, closes }) => askedAt > closedAt && !closes).length,
  }
}

async function findLost({ upstash, operators, sentry }: Cloud, heard: Heard[]) {
  const sessionIds = heard.flatMap(({ sessionId }) => sessionId ?? [])
  const kept = await Promise.all(
    sessionIds.map((id) => upstash.command('LLEN', `lucia:session:${operators[0]?.id}:${id}`)),
  )
  const told = sentry.items('session').flatMap(({ aggregates }) => aggregates as { exited: number }[])
  return {
    turnsLost: kept.filter((count) => count !== 1).length,
    untold: sessionIds.length - told.reduce((sum, { exited }) => sum + exited, 0),
  }
}
