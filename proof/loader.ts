import { askAtRate } from '../bench/open-loop.ts'
import type { Load, Loaded } from './load.ts'

process.on('message', async (asking: Load) => process.send?.(await loadedBy(asking)))
process.on('disconnect', () => process.exit())

async function loadedBy(asking: Load): Promise<Loaded> {
  const heard = await askAtRate(asking)
  const times = heard.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    sent: heard.length,
    failed: heard.filter(({ status }) => status >= 500 || status === 0).length,
    p99: Math.round((times[Math.floor(times.length * 0.99)] ?? Number.NaN) * 10) / 10,
  }
}
