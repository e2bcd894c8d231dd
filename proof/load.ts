import { type Ask, askAtRate } from '../bench/open-loop.ts'

type Options = { ask: Ask; perSecond: number; seconds: number }

/** What came of so many requests a second. */
export async function load(options: Options) {
  const heard = await askAtRate(options)
  const times = heard.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return {
    sent: heard.length,
    failed: heard.filter(({ status }) => status >= 500 || status === 0).length,
    p99: Math.round((times[Math.floor(times.length * 0.99)] ?? Number.NaN) * 10) / 10,
  }
}
