import { parseArgs } from 'node:util'
import { proveNoLossOnKill } from './spool-loss.ts'
import type { Manner } from './spool-rig.ts'
import { proveNoLossOnStop } from './spool-stop.ts'
import { proveUnwedge } from './spool-unwedge.ts'

// `node proof/spool.ts [--long] [--stock] [--only kill|stop|stall]` prints one line of JSON for each figure.
const { values } = parseArgs({
  options: { long: { type: 'boolean' }, stock: { type: 'boolean' }, only: { type: 'string' } },
})
const manner: Manner = values.stock ? 'stock' : 'spool'
const isWanted = (name: string) => values.only === undefined || values.only === name

if (isWanted('kill')) {
  const killsPerMode = values.long ? 100 : 6
  for (const loss of await proveNoLossOnKill({ manner, killsPerMode })) say('kill', loss)
}
if (isWanted('stop')) for (const stop of await proveNoLossOnStop(manner)) say('stop', stop)
if (isWanted('stall')) {
  const size = values.long ? { stalledMs: 60_000, captures: 500 } : { stalledMs: 8_000, captures: 60 }
  say('stall', await proveUnwedge({ manner, ...size, patienceMs: 65_000 }))
}

function say(proof: string, figures: object): void {
  process.stdout.write(`${JSON.stringify({ proof, ...figures })}\n`)
}
