import { askAtRate, type Heard } from '../bench/open-loop.ts'
import type { Load, Loaded } from './load.ts'

process.on('message', async (asking: Load) => process.send?.(await loadedBy(asking)))
process.on('disconnect', () => process.exit())

const sliceMs = 5_000

async function loadedBy(asking: Load): Promise<Loaded> {
  const heard = await askAtRate(asking)
  // A machine that stands still for a moment spoils one slice; a program that is slow spoils them all.
  const slices = Map.groupBy(heard, ({ at }) => Math.floor(at / sliceMs)).values()
  const ofSlices = [...slices].map((slice) => quantile(timesOf(slice), 0.99))
  return {
    sent: heard.length,
    failed: heard.filter(({ status }) => status >= 500 || status === 0).length,
    p99: rounded(quantile(ofSlices, 0.5)),
    p99OfAll: rounded(quantile(timesOf(heard), 0.99)),
  }
}

function timesOf(heard: Heard[]): number[] {
  return heard.map(({ ms }) => ms)
}

function quantile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}
