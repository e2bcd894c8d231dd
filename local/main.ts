import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { type LocalFile, localDir } from './local-file.ts'
import { usesRealModel } from './merge-engine-env.ts'
import { run } from './run.ts'

const usage = `npm run local -- [--port-base N] [--engines 1|2] [--proxy] [--no-spotlight]

Runs Lucia and every vendor it talks to on this machine. Data stays in LUCIA_LOCAL_DIR (.lucia).
  --port-base N    the first of a row of ports (4300)
  --engines 2      a second engine over the same parts
  --proxy          Cloudflare Access itself in front of the engine
  --no-spotlight   without Sentry's viewer
With OPENAI_API_KEY set, the real model answers.`

const stops: (() => Promise<unknown>)[] = []
let stopping = false
let askedAt = 0
// npm passes a terminal's Ctrl-C on, so that one press may come twice.
const onePressMs = 500

const options = readOptions()
process.on('SIGINT', leave).on('SIGTERM', leave).on('SIGHUP', leave)
try {
  const startedAt = performance.now()
  const dir = localDir()
  const file = await run({ ...options, dir, env: process.env, say, onLost }, (stop) => stops.push(stop))
  say(readyText(file, { dir: shortest(dir), seconds: (performance.now() - startedAt) / 1000 }))
} catch (error) {
  if (!stopping) await onLost(error instanceof Error ? error.message : String(error))
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'port-base': { type: 'string', default: '4300' },
        engines: { type: 'string', default: '1' },
        proxy: { type: 'boolean', default: false },
        'no-spotlight': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return exitWith(usage, 0)
    const [portBase, engines] = [Number(values['port-base']), Number(values.engines)]
    if (!(portBase >= 1024 && portBase <= 65_000))
      return exitWith(`--port-base is a number from 1024 to 65000\n\n${usage}`, 2)
    if (engines !== 1 && engines !== 2) return exitWith(`--engines is 1 or 2\n\n${usage}`, 2)
    return { portBase, engines, proxy: values.proxy, spotlight: !values['no-spotlight'] }
  } catch (error) {
    return exitWith(`${(error as Error).message}\n\n${usage}`, 2)
  }
}

function exitWith(text: string, code: number): never {
  if (code === 0) console.log(text)
  else console.error(text)
  process.exit(code)
}

function say(line: string) {
  console.log(line)
}

async function onLost(why: string) {
  console.error(why)
  await stopAll()
  process.exit(1)
}

// The second Ctrl-C does not wait: what runs on a leash ends with this process.
async function leave() {
  if (Date.now() - askedAt < onePressMs) return
  if (stopping) process.exit(130)
  askedAt = Date.now()
  say('stopping (Ctrl-C again to kill)')
  await stopAll()
  process.exit(0)
}

async function stopAll() {
  stopping = true
  for (const stop of stops.toReversed()) await stop().catch((cause) => console.error(String(cause)))
}

function shortest(dir: string) {
  const fromHere = relative('', dir)
  return fromHere.startsWith('..') ? dir : fromHere || '.'
}

function readyText(file: LocalFile, { dir, seconds }: { dir: string; seconds: number }) {
  const ask = `-d '{"message":"What matters most right now?"}' ${file.engineUrl}/admin/operator-focus`
  return `
Lucia is ready (${seconds.toFixed(1)} s), ${usesRealModel(process.env) ? 'with the real model' : 'with a model of its own'}
  engine     ${file.engineUrls.join(' ')}${file.proxyUrl ? `\n  edge       ${file.proxyUrl}` : ''}
  Spotlight  ${file.spotlightUrl ?? 'left out'}
  control    ${file.controlUrl}/parts
  sink       ${file.sinkUrl}/items?type=event
  log        ${dir}/engine.log

Ask as an operator, or as the monitor:
  curl -K ${dir}/operator.curl ${ask}
  curl -K ${dir}/service.curl ${ask}
Make a part fail, and mend it:
  npm run break -- openai never-answers
  npm run mend
See what Sentry knows of it:
  (. ${dir}/ops.env && npm run monitor -- issue-triage)
Ctrl-C stops everything.`
}
