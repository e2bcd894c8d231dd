import { type Cloud, startCloud } from '../local/cloud.ts'
import { median, spread } from './figures.ts'
import { cpuMs } from './process-cost.ts'
import { type Program, startProgram } from './program.ts'
import { listenForCalls } from './recorded-calls.ts'

const message = 'Show payment risks I need to handle now.'
const engineArgs = ['--import', './src/instrument.ts', 'src/main.ts']
const unlimited = { LUCIA_RATE_PER_MINUTE: '1000000', LUCIA_RATE_PER_HOUR: '1000000' }

type Options = { rounds: number; requests: number; model: boolean }
type Asking = { headers: Record<string, string>; sessionId?: string }
type Round = { cpuMs: number; ms: number }

/** What an answer costs: the engine beside bare Express that makes the same calls and sends the same bytes. */
export async function benchAnswer({ rounds, requests, model }: Options) {
  const cloud = await startCloud()
  const without: Record<string, string> = model ? {} : { LUCIA_OPENAI_API_KEY: '' }
  const env = { ...cloud.engineEnv(), ...unlimited, ...without }
  const plan = await rehearse(cloud, env)
  const engine = await startProgram(engineArgs, env)
  const bare = await startProgram(['bench/bare-express.ts'], { BENCH_PLAN: JSON.stringify(plan) })
  const headers = headersOf(cloud)
  const { sessionId } = JSON.parse(await ask(engine.url, { headers }))
  const measured: { engine: Round; bare: Round }[] = []
  // The first round warms both up.
  for (let round = -1; round < rounds; round += 1) {
    const one = {
      engine: await measure(engine, { headers, sessionId }, requests),
      bare: await measure(bare, { headers }, requests),
    }
    if (round >= 0) measured.push(one)
  }
  await Promise.all([engine.stop(), bare.stop(), cloud.close()])
  return {
    calls: plan.calls.length,
    ratio: spread(measured.map((one) => one.engine.cpuMs / one.bare.cpuMs)),
    limit: 1.6,
    engineCpuMs: spread(measured.map((one) => one.engine.cpuMs)),
    bareCpuMs: spread(measured.map((one) => one.bare.cpuMs)),
    engineMs: spread(measured.map((one) => one.engine.ms)),
    bareMs: spread(measured.map((one) => one.bare.ms)),
  }
}

/** Lets the engine answer once with somebody listening: what it asked and said is what bare Express will ask and say. */
async function rehearse(cloud: Cloud, env: Record<string, string>) {
  const calls = await listenForCalls(env)
  const engine = await startProgram(engineArgs, calls.env)
  const headers = headersOf(cloud)
  const { sessionId } = JSON.parse(await ask(engine.url, { headers }))
  calls.forget()
  const answer = await ask(engine.url, { headers, sessionId })
  await engine.stop()
  await calls.close()
  return { calls: calls.heard(), answer }
}

async function measure({ url, pid }: Program, asking: Asking, requests: number): Promise<Round> {
  const times: number[] = []
  const cpuBefore = cpuMs(pid)
  for (let done = 0; done < requests; done += 1) {
    const startedAt = performance.now()
    await ask(url, asking)
    times.push(performance.now() - startedAt)
  }
  return { cpuMs: (cpuMs(pid) - cpuBefore) / requests, ms: median(times) }
}

async function ask(url: string, { headers, sessionId }: Asking): Promise<string> {
  const answer = await fetch(`${url}/admin/operator-focus`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ message, sessionId }),
  })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text}`)
  return text
}

function headersOf({ operators }: Cloud): Record<string, string> {
  return { ...operators[0]?.headers, 'content-type': 'application/json' }
}
