import { parseArgs } from 'node:util'
import { faultNames } from './faults.ts'
import { findLocalFile, localDir } from './local-file.ts'
import { type PartName, partNames } from './part.ts'

const parts = `parts:  ${partNames.join(', ')}`
const faults = `faults: ${faultNames.join(', ')}`
const usage = `npm run break -- <part> <fault> [--ms N] [--status N] [--times N] [--json]
npm run mend [-- <part>] [--json]

Makes a part of the running local cloud fail, and mends it.
${parts}
${faults}
  --ms N       how long slow takes (1000)
  --status N   what status answers (500)
  --times N    healthy again after so many answers`

class UsageError extends Error {}
class NotRunning extends Error {}

try {
  await main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function main() {
  const { values, positionals } = readArgs()
  const [verb, part, fault, ...others] = positionals
  if (values.help) return console.log(usage)
  if (others.length > 0 || (verb === 'mend' && fault)) throw new UsageError(usage)
  if (verb === 'break') return show(values.json, await breakPart(requirePart(part), { fault, ...values }))
  if (verb === 'mend')
    return show(values.json, await mend(part === undefined ? undefined : requirePart(part)))
  throw new UsageError(usage)
}

function readArgs() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: { ms: text, status: text, times: text, json: flag, help: flag },
    })
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n\n${usage}`, { cause })
  }
}

type Wanted = { fault: string | undefined; ms?: string; status?: string; times?: string }

async function breakPart(part: PartName, { fault, ms, status, times }: Wanted) {
  if (!faultNames.some((name) => name === fault))
    throw new UsageError(`no fault ${fault ?? 'was named'}\n${faults}`)
  const numbers = { ...numberOf('ms', ms), ...numberOf('status', status), ...numberOf('times', times) }
  const told = { part, fault, ...numbers }
  await control('POST', { path: '/faults', body: told })
  const until = numbers.times ? `for ${numbers.times} answers` : 'until npm run mend'
  return { json: told, text: `${part}: ${fault}, ${until}` }
}

async function mend(part?: PartName) {
  await control('DELETE', { path: part ? `/faults?part=${part}` : '/faults' })
  return { json: { mended: part ?? partNames }, text: part ? `${part} is mended` : 'everything is mended' }
}

function show(asJson: boolean, { json, text }: { json: object; text: string }) {
  console.log(asJson ? JSON.stringify(json) : text)
}

function requirePart(part: string | undefined) {
  const known = partNames.find((name) => name === part)
  if (!known) throw new UsageError(`no part ${part ?? 'was named'}\n${parts}`)
  return known
}

function numberOf(name: string, value: string | undefined): Record<string, number> {
  if (value === undefined) return {}
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} is a whole number`)
  return { [name]: Number(value) }
}

async function control(method: string, { path, body }: { path: string; body?: object }) {
  const dir = localDir()
  const file = await findLocalFile(dir)
  const url = file && `${file.controlUrl}${path}`
  const none = `no local cloud is running in ${dir}: start one with npm run local`
  if (!url) throw new NotRunning(none)
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) }).catch((cause) => {
    throw new NotRunning(none, { cause })
  })
  const { error } = (await answer.json()) as { error?: string }
  if (error) throw new UsageError(error)
}
