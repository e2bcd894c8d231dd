import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { proveAttacks } from './attacks.ts'
import { attacksPage } from './attacks-page.ts'
import { measureFigures } from './figures.ts'
import { rows } from './matrix/rows.ts'
import { failurePaths } from './page.ts'
import { pairRows } from './pairs.ts'
import { proveAll } from './prove-all.ts'
import type { Row } from './row.ts'
import { verdictOf } from './verdict.ts'

const help = `npm run proof -- [--only OA-*] [--pairs] [--attacks] [--short] [--json] [--write] [--figures]

Brings about everything that goes wrong, on the true engine beside the cloud on this machine, and holds what comes of it
against the table; then tries every attack. Ends with 1 where something else came of it.

  --only     rows, attacks and figures whose id begins so
  --pairs    two vendors failing at once, and nothing else
  --attacks  the attacks, and nothing else
  --short    some rows of every class, some pairs, some attacks
  --figures  storms, losses and stops too, each beside its bound, on a machine with nothing else to do: under two
             hours, with --short ten minutes; --figures --only figure- is nothing but the figures
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
  const all = values.attacks ? [] : values.pairs ? pairRows : [...rows, ...pairRows]
  const wanted = all.filter(({ id }) => isWanted(id))
  const results = await part('rows', async () =>
    wanted.length > 0 ? await proveAll(isShort ? sample(wanted) : wanted, sayLine) : [],
  )
  const verdict = results && verdictOf(results)
  if (results?.length) sayLine(verdict?.text ?? '')
  const attacks = await part('attacks', async () =>
    values.pairs ? undefined : await proveAttacks(sayLine, { isShort, isWanted }),
  )
  if (attacks?.text) sayLine(attacks.text)
  const measured = await part('figures', async () =>
    values.figures ? await measure({ isShort, isWanted, show: sayLine }) : undefined,
  )
  if (values.json) say(JSON.stringify({ ...verdict, attacks, ...measured }, null, 2))
  const failed = [verdict?.failed, attacks?.failed, measured?.over].flatMap((ids) => ids ?? [])
  if (failed.length > 0) process.exitCode = 1
  const proven = [results, attacks?.attacks, Object.keys(measured?.figures ?? {})]
  if (proven.some((ids) => ids && ids.length > 0) || process.exitCode) return
  process.stderr.write('nothing has such an id\n')
  process.exitCode = 2
}

// What cannot be had fails, and takes nothing else with it.
async function part<T>(name: string, prove: () => Promise<T>): Promise<T | undefined> {
  try {
    return await prove()
  } catch (error) {
    process.stderr.write(`the ${name} could not be proven: ${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
    return undefined
  }
}

function sayLine(line: string): void {
  if (!values.json) say(line)
}

async function measure(wanted: Omit<Parameters<typeof measureFigures>[0], 'say'>) {
  const progress = (line: string) =>
    void process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`)
  const measured = await measureFigures({ ...wanted, say: progress })
  const { figures, over } = measured
  const count = Object.keys(figures).length
  wanted.show(
    `\n${count - over.length} of ${count} figures are within their bounds${over.length > 0 ? `; not: ${over.join(', ')}` : ''}`,
  )
  return measured
}

// Each class has some; none that takes long.
function sample(of: Row[]): Row[] {
  const quick = of.filter(({ isLong }) => !isLong)
  const isPair = ({ id }: Row) => id.startsWith('2-')
  const every = (nth: number) => (_row: Row, index: number) => index % nth === 3
  return [...quick.filter((row) => !isPair(row)).filter(every(9)), ...quick.filter(isPair).filter(every(26))]
}
