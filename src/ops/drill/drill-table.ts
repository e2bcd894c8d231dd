import { type Drilled, sayGot, sayHeard, sayTotal } from './drilled.ts'

export const tableHead = (): string => lineOf(['', 'id', 'fault', 'the operator got', '', 'Sentry got'])

/** One line, so that a drill can be read while it goes. */
export function drillLine({ verdict, id, fault, operator, sentry, why }: Drilled): string {
  const heard =
    sentry.map((one) => [sayHeard(one), one.url ?? ''].join(' ').trimEnd()).join(', ') ||
    `nothing${why ? `: ${why}` : ''}`
  const words = operator.reply.split('\n', 1)[0] ?? ''
  return lineOf([verdict, id, fault, sayGot(operator), words && `“${clip(words, 30)}”`, heard])
}

/** What is said when all is done. */
export function drillEnd(drilled: Drilled[]): string {
  const problems = drilled.flatMap(({ id, fault, problems }) =>
    problems.map((problem) => `${id} ${fault}: ${problem}`),
  )
  return [...problems, sayTotal(drilled)].join('\n')
}

const widths = [4, 9, 44, 52, 32]

function lineOf(cells: string[]): string {
  const padded = cells.map((cell, column) => {
    const width = widths[column]
    return width ? clip(cell, width).padEnd(width) : cell
  })
  return padded.join('  ').trimEnd()
}

function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
