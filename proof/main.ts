import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { proveAttacks } from './attacks.ts'
import { attacksPage } from './attacks-page.ts'
import { rows } from './matrix/rows.ts'
import { failurePaths } from './page.ts'
import { pairRows } from './pairs.ts'
import { proveAll } from './prove-all.ts'
import type { Row } from './row.ts'
import { verdictOf } from './verdict.ts'

const help = `npm run proof -- [--only OA-*] [--pairs] [--attacks] [--short] [--json] [--write] [--figures]

Brings about everything that goes wrong, on the true engine beside the cloud on this machine, and holds what comes of it
against the table; then tries every attack. Ends with 1 where something else came of it.

  --only     rows and attacks whose id begins so
  --pairs    two vendors failing at once, and nothing else
  --attacks  the attacks, and nothing else
  --short    some rows of every class, some pairs, some attacks
  --figures  storms and losses too, which take minutes
  --json     one JSON value instead of the table
  --write    writes docs/failure-paths.md and docs/attacks.md, and proves nothing`

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    pairs: { type: 'boolean' },
    attacks: { type: 'boolean' },
    short: { type: 'boolean' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    figures: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
const say = (text: string) => void process.stdout.write(`${text}\n`)
if (values.help) say(help)
else if (values.write) await writePages()
else await prove()

async function writePages(): Promise<void> {
  await writeFile(new URL('../docs/failure-paths.md', import.meta.url), failurePaths())
  await writeFile(new URL('../docs/attacks.md', import.meta.url), attacksPage())
}

async function prove(): Promise<void> {
  const isShort = Boolean(values.short)
  const isWanted = (id: string) => !values.only || id.startsWith(values.only.replace(/\*$/, ''))
  const sayLine = (line: string) => {
    if (!values.json) say(line)
  }
  const all = values.attacks ? [] : values.pairs ? pairRows : [...rows, ...pairRows]
  const wanted = all.filter(({ id }) => isWanted(id))
  const results = wanted.length > 0 ? await proveAll(isShort ? sample(wanted) : wanted, sayLine) : []
  const attacks = values.pairs ? undefined : await proveAttacks(sayLine, { isShort, isWanted })
  const figures = values.figures
    ? await (await import('./figures.ts')).measureFigures({ isShort })
    : undefined
  const verdict = verdictOf(results)
  if (values.json) say(JSON.stringify({ ...verdict, attacks, figures }, null, 2))
  else say([results.length > 0 && verdict.text, attacks?.text, figures?.text].filter(Boolean).join('\n'))
  const failed = [...verdict.failed, ...(attacks?.failed ?? [])]
  process.exitCode = failed.length > 0 || figures?.isOver ? 1 : 0
}

// Each class has some; none that takes long.
function sample(of: Row[]): Row[] {
  const quick = of.filter(({ isLong }) => !isLong)
  const isPair = ({ id }: Row) => id.startsWith('2-')
  const every = (nth: number) => (_row: Row, index: number) => index % nth === 3
  return [...quick.filter((row) => !isPair(row)).filter(every(9)), ...quick.filter(isPair).filter(every(26))]
}
