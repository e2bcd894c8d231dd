import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export type LogEntry = { at: Date; who: string; why: string; from: string; to: string; outcome: string }

const header = '| Date | Change | Who | Notes |\n|---|---|---|---|\n'

/** One row of the runbook's change log. */
export function logRow({ at, who, why, from, to, outcome }: LogEntry): string {
  const change = `Engine rolled back from ${from.slice(0, 7)} to ${to.slice(0, 7)}`
  const cells = [at.toISOString().slice(0, 16).replace('T', ' '), change, who, `${why}; ${outcome}`]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |\n`
}

/** Added at the end: the log is a file of its own, or a page that ends with its table. */
export async function appendToLog(path: string, row: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw cause
  })
  await mkdir(dirname(path), { recursive: true })
  const head = text.includes('| Date | Change | Who |') ? '' : `${text ? '\n' : ''}${header}`
  const gap = text && !text.endsWith('\n') ? '\n' : ''
  await appendFile(path, `${gap}${head}${row}`)
}
