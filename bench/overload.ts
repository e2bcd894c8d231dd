import { median } from './figures.ts'
import { askAtRate, askInTurn, type Heard } from './open-loop.ts'
import { startProgram } from './program.ts'

const times = 4
// What came before the overload was noticed is in the first figures only.
const settledMs = 2_000

/** What four times the load that it can bear makes of the engine's front: how much is still answered, and how soon. */
export async function benchOverload({ seconds }: { seconds: number }) {
  const { url, stop } = await startProgram(['bench/overloaded-engine.ts'], {})
  const ask = {
    url: `${url}/admin/operator-focus`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'What matters most right now?' }),
  }
  await askInTurn({ ask, clients: 16, seconds: 1 })
  const calm = await askInTurn({ ask, clients: 16, seconds: 2 })
  const capacity = calm.length / 2
  const healthy = await askAtRate({ ask, perSecond: capacity / 2, seconds: 2 })
  const all = await askAtRate({ ask, perSecond: capacity * times, seconds })
  await stop()
  const answered = all.filter(({ status, at, ms }) => status === 200 && at + ms < seconds * 1_000)
  const shed = all.filter(({ status }) => status === 503)
  return {
    capacityPerSecond: Math.round(capacity),
    goodput: Math.round((answered.length / seconds / capacity) * 100) / 100,
    limit: 0.9,
    shedMedianMs: Math.round(median(shed.map(({ ms }) => ms))),
    healthyP99Ms: p99(healthy),
    p99Ms: p99(answered),
    settledP99Ms: p99(answered.filter(({ at }) => at > settledMs)),
    asked: all.length,
    shed: shed.length,
  }
}

function p99(heard: Heard[]): number {
  const sorted = heard.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN)
}
