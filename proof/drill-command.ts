import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { type Command, type Terminal, textOf, type Values } from '../src/ops/command.ts'
import { drillPage, sayTime } from '../src/ops/drill/drill-page.ts'
import { drillEnd, drillLine, tableHead } from '../src/ops/drill/drill-table.ts'
import type { Drilled } from '../src/ops/drill/drilled.ts'
import { type ExitCode, exitCodes } from '../src/ops/exit-codes.ts'
import { findHead } from '../src/ops/release/git-commits.ts'
import { UsageError } from '../src/ops/usage-error.ts'
import { root } from '../test/support/run-engine.ts'
import { drillRows } from './drill-rows.ts'
import { rows } from './matrix/rows.ts'
import { chapters } from './page.ts'
import type { Row } from './row.ts'

const usage = `npm run drill -- [--only OA-*] [--html FILE] [--json]
npm run drill -- --hosted --base-url https://…

Brings about every fault of docs/failure-paths.md in turn, on an engine and a cloud of its own on this machine, and shows what
the operator got and what Sentry got. All of it takes about a quarter of an hour; a chapter, a minute or two.
With --hosted: one labelled failure for each seam of a staging; --hosted --help says how.

  --only   faults whose id begins so: ${Object.keys(chapters).join(', ')}
  --html   writes the same as one page without anything from elsewhere, fault by fault
  --json   one JSON value at the end instead of the table

exit codes: 0 PASS, 1 FAIL (something else came of a fault than docs/failure-paths.md says), 2 usage`

export const command: Command = {
  name: 'drill',
  summary: 'brings about every known fault, and shows who was told what',
  usage,
  options: { only: { type: 'string' }, html: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ values, positionals }, terminal) => {
    if (positionals.length > 0) throw new UsageError(`Too much: ${positionals.join(' ')}`)
    return drill(choose(textOf(values, 'only') ?? ''), { values, terminal })
  },
}

type Asked = { values: Values; terminal: Terminal }

async function drill(chosen: Row[], { values, terminal }: Asked): Promise<ExitCode> {
  const at = new Date()
  const release = await findHead(root)
  const facts = () => ({ at, release, tookMs: Date.now() - at.getTime() })
  const drilled: Drilled[] = []
  const keep = pageKeeper(textOf(values, 'html'))
  const page = () => drillPage(drilled, { ...facts(), of: chosen.length })
  keep(page())
  if (!values.json) terminal.out(tableHead(), 'faint')
  for await (const one of drillRows(chosen, (text) => terminal.progress(text))) {
    drilled.push(one)
    keep(page())
    terminal.progress('')
    if (!values.json) terminal.out(drillLine(one), one.verdict === 'FAIL' ? 'alarm' : undefined)
  }
  const verdict = drilled.every((one) => one.verdict === 'PASS') ? 'PASS' : 'FAIL'
  const exitCode = exitCodes[verdict]
  if (values.json) {
    const started = { at: at.toISOString(), release, tookMs: facts().tookMs }
    terminal.out(JSON.stringify({ command: 'drill', verdict, exitCode, ...started, drilled }, null, 2))
  } else terminal.out(`${drillEnd(drilled)}, in ${sayTime(facts().tookMs)}`)
  if (verdict === 'FAIL') warnOfLoad(terminal)
  return exitCode
}

function warnOfLoad(terminal: Terminal): void {
  const [load = 0] = loadavg()
  const processors = availableParallelism()
  if (load > processors)
    terminal.error(
      `Times say little: this machine has work for ${load.toFixed(1)} processors and has ${processors}`,
    )
}

function choose(only: string): Row[] {
  const beginning = only.replace(/\*$/, '').toUpperCase()
  const chosen = rows.filter(({ id }) => id.startsWith(beginning))
  const list = Object.entries(chapters).map(([prefix, title]) => `  ${prefix}  ${title}`)
  if (chosen.length === 0)
    throw new UsageError(`No fault's id begins with ${only}. There are:\n${list.join('\n')}`)
  return chosen
}

// Written from the beginning: a drill that is broken off leaves what it had seen, and a page that cannot be written is
// known before a quarter of an hour has passed.
function pageKeeper(path: string | undefined): (page: string) => void {
  return (page) => {
    try {
      if (path) writeFileSync(path, page)
    } catch (cause) {
      throw new UsageError(`--html: ${path} cannot be written`, { cause })
    }
  }
}
