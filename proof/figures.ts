import { measureFingerprints } from './fingerprints.ts'
import { measureLosses } from './spool-figures.ts'
import { measureStops } from './stops.ts'
import { measureEngineStorms, measurePartsStorms } from './storm-figures.ts'

type How = { isShort: boolean; say: (line: string) => void }
type Measured = { text: string; isOver: boolean; figures: unknown }
type Figure = { title: string; longMinutes: number; measure: (how: How) => Promise<Measured> }
type Wanted = How & { isWanted: (id: string) => boolean; show: (text: string) => void }

const figures: Record<string, Figure> = {
  'figure-losses': {
    title: 'Nothing lost when the process is killed',
    longMinutes: 6,
    measure: ({ isShort }) => measureLosses({ isShort, only: 'kill' }),
  },
  'figure-last-events': {
    title: 'Nothing lost when the process is stopped',
    longMinutes: 1,
    measure: ({ isShort }) => measureLosses({ isShort, only: 'stop' }),
  },
  'figure-stall': {
    title: 'Sentry takes requests and answers none, then is well again',
    longMinutes: 3,
    measure: ({ isShort }) => measureLosses({ isShort, only: 'stall' }),
  },
  'figure-fingerprints': {
    title: 'Failures with words, ids and kinds of their own',
    longMinutes: 1,
    measure: measureFingerprints,
  },
  'figure-stops': { title: 'Stopped while it is asked', longMinutes: 8, measure: measureStops },
  'figure-storms': { title: 'Storms on the engine', longMinutes: 31, measure: measureEngineStorms },
  'figure-harsh-storms': {
    title: 'Storms on the front alone, beside the stock SDK',
    longMinutes: 24,
    measure: measurePartsStorms,
  },
}

/** Every figure beside its bound, each shown when it is known: one that cannot be had takes no other with it. */
export async function measureFigures({ isWanted, show, ...how }: Wanted) {
  const wanted = Object.entries(figures).filter(([id]) => isWanted(id))
  const measured: Record<string, Measured> = {}
  for (const [done, [id, { title, measure }]] of wanted.entries()) {
    const leftMinutes = wanted.slice(done).reduce((sum, [, { longMinutes }]) => sum + longMinutes, 0)
    how.say(`${id}: ${done + 1} of ${wanted.length}${how.isShort ? '' : `, about ${leftMinutes} min left`}`)
    const one = await measure(how).catch(failed)
    measured[id] = one
    show(`\n## ${title} (${id}): ${one.isOver ? 'OVER' : 'ok'}\n\n${one.text}`)
  }
  return { figures: measured, over: wanted.map(([id]) => id).filter((id) => measured[id]?.isOver) }
}

function failed(error: unknown): Measured {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { text: `could not be measured: ${why}`, isOver: true, figures: undefined }
}
