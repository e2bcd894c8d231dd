import { type Mode, measureStorm } from './storm.ts'
import { overIn, stormTable, type Told } from './storm-bounds.ts'
import { createEngineStorms, type Trouble } from './storm-engine.ts'
import { startParts, startStock } from './storm-parts.ts'

type How = { isShort: boolean; say: (line: string) => void }
type Case = { subject: string; mode: Mode; isJudged: boolean; start: Parameters<typeof measureStorm>[0] }

const every: Mode[] = ['ok', 429, 'bare 429', 500, 413, 'stall', 'reset']
const harshRate = 1_000

/** The whole engine with a bug in every answer, and with its records gone, at the highest rate that it holds when well. */
export async function measureEngineStorms(how: How) {
  const engine = await createEngineStorms()
  try {
    how.say('looking for the rate that the healthy engine holds')
    const perSecond = await engine.findRate()
    const cases = (trouble: Trouble, of: Mode[]): Case[] =>
      of.map((mode) => ({ subject: trouble, mode, isJudged: true, start: engine.start(trouble) }))
    const all = [...cases('bug', every), ...cases('records', ['ok', 'stall'])]
    const about = `The engine beside its vendors, ${perSecond} composed answers a second (the most it holds)`
    return await measureAll(all, { ...how, perSecond, about })
  } finally {
    await engine.close()
  }
}

/** The bare front of the engine, where a request costs next to nothing, beside the SDK's quick start on the same routes. */
export function measurePartsStorms(how: How) {
  const cases = (subject: string, start: Case['start'], of: Mode[]): Case[] =>
    of.map((mode) => ({ subject, mode, isJudged: subject === 'lucia', start }))
  const all = [...cases('lucia', startParts, every), ...cases('stock', startStock, ['ok', 'stall'])]
  const about = `The front of the engine alone and, for a third of the time, the SDK’s quick start; ${harshRate} requests a second`
  return measureAll(all, { ...how, perSecond: harshRate, about })
}

async function measureAll(
  cases: Case[],
  { isShort, say, perSecond, about }: How & { perSecond: number; about: string },
) {
  const seconds = isShort ? 6 : 60
  const told: Told[] = []
  for (const [done, { subject, mode, isJudged, start }] of cases.entries()) {
    const minutes = Math.ceil(((cases.length - done) * (seconds * 2.9 + 3)) / 60)
    say(`${subject}, Sentry ${mode}: ${done + 1} of ${cases.length}, ${minutes} min left here`)
    // The stock SDK sends so much that a minute of it is more than can be kept.
    const size = { mode, perSecond, seconds: isJudged ? seconds : seconds / 3 }
    told.push({ subject, isJudged, storm: await measureStorm(start, size) })
  }
  const isOver = told.some(({ isJudged, storm }) => isJudged && overIn(storm, { isShort }).length > 0)
  const text = `${about}: ${seconds} s failing, as long healthy before, half as long after.\n\n${stormTable(told, { isShort })}`
  return { text, isOver, figures: { perSecond, told } }
}
