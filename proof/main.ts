import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { rows } from './matrix/rows.ts'
import { failurePaths } from './page.ts'
import { pairRows } from './pairs.ts'
import { proveAll } from './prove-all.ts'
import type { Row } from './row.ts'
import { verdictOf } from './verdict.ts'

const help = `npm run proof -- [--only OA-*] [--pairs] [--short] [--json] [--write] [--figures]

Brings about everything that goes wrong, on the true engine beside the cloud on this machine, and holds what comes of it
against the table. Ends with 1 where something else came of it.

  --only     rows whose id begins so
  --pairs    two vendors failing at once, instead of the rows
  --short    some rows of every class, and some pairs
  --figures  storms and losses too, which take minutes
  --json     one JSON value instead of the table
  --write    writes docs/failure-paths.md and proves nothing`

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    pairs: { type: 'boolean' },
    short: { type: 'boolean' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    figures: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
if (values.help) say(help)
else if (values.write) await writeFile(new URL('../docs/failure-paths.md', import.meta.url), failurePaths())
else await prove()

async function prove(): Promise<void> {
  const all = values.pairs ? pairRows : [...rows, ...pairRows]
  const wanted = all.filter(({ id }) => !values.only || id.startsWith(values.only.replace(/\*$/, '')))
  const chosen = values.short ? sample(wanted) : wanted
  const results = await proveAll(chosen, (line) => {
    if (!values.json) say(line)
  })
  const figures = values.figures
    ? await (await import('./figures.ts')).measureFigures({ isShort: Boolean(values.short) })
    : undefined
  const verdict = verdictOf(results)
  if (values.json) say(JSON.stringify({ ...verdict, figures }, null, 2))
  else say(verdict.text + (figures ? `\n${figures.text}` : ''))
  process.exitCode = verdict.failed.length > 0 || figures?.isOver ? 1 : 0
}

// Each class has some; none that takes long.
function sample(of: Row[]): Row[] {
  const quick = of.filter(({ isLong }) => !isLong)
  const isPair = ({ id }: Row) => id.startsWith('2-')
  const every = (nth: number) => (_row: Row, index: number) => index % nth === 3
  return [...quick.filter((row) => !isPair(row)).filter(every(9)), ...quick.filter(isPair).filter(every(26))]
}
