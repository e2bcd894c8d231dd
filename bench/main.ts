import { parseArgs } from 'node:util'
import { benchAnswer } from './answer.ts'
import { benchIdentity } from './identity.ts'
import { benchOverload } from './overload.ts'
import { benchStart } from './start.ts'

const help = `npm run bench -- [--short] [--json]

What the engine costs beside bare Express, on this machine, in one run:
  start     from the start to listening, beside bare Express and import '@sentry/node'
  composed  processor time of an answer without a model, beside the same calls from bare Express
  phrased   the same with the model
  identity  microseconds of processor time to find out who asks, by tokens that were seen before and by new ones
  overload  of four times what it can bear, how much the front still answers, and how soon

Ends with 1 where a figure is beyond its limit.`

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) console.log(help)
else await run()

async function run(): Promise<void> {
  const size = values.short ? { rounds: 3, requests: 150 } : { rounds: 9, requests: 400 }
  const figures = {
    start: await told('start', () => benchStart(size)),
    composed: await told('composed', () => benchAnswer({ ...size, model: false })),
    phrased: await told('phrased', () => benchAnswer({ ...size, model: true })),
    identity: await told('identity', () => benchIdentity(size)),
    overload: await told('overload', () => benchOverload({ seconds: values.short ? 5 : 10 })),
  }
  if (values.json) console.log(JSON.stringify(figures, null, 2))
  // A short run is coarse: it is there to see what has become much dearer.
  const slack = values.short ? 1.5 : 1
  const over = [
    figures.start.ratio > figures.start.limit * slack,
    figures.composed.ratio.median > figures.composed.limit * slack,
    figures.identity.knownUs.median > figures.identity.knownLimit * slack,
    figures.identity.newUs.median > figures.identity.newLimit * slack,
    figures.overload.goodput < figures.overload.limit / slack,
  ]
  process.exitCode = over.some(Boolean) ? 1 : 0
}

async function told<T extends object>(name: string, measure: () => Promise<T>): Promise<T> {
  if (process.stderr.isTTY) process.stderr.write(`measuring ${name} …\n`)
  const figures = await measure()
  if (!values.json) console.log(`${name.padEnd(9)} ${JSON.stringify(figures)}`)
  return figures
}
