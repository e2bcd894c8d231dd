import type { DegradedPart, FocusAnswer, FocusItem } from '../../operator-focus/contract.ts'
import type { Style } from '../command.ts'

export type Line = { text: string; style?: Style; indent?: string }

/** An answer as somebody would like to read it: what Lucia says, what is open and why, the next step, and what was missing. */
export function answerLines({ reply, items, nextStep, degraded, asOf }: FocusAnswer): Line[] {
  const said = wordsOf(reply, items, nextStep?.action)
  const text = said.join('\n')
  const isListed = items.length > 1 || items.some(({ title }) => !text.includes(title))
  return [
    ...said.map((line) => ({ text: line })),
    ...(isListed ? items.flatMap(itemLines) : []),
    ...(nextStep && !text.includes(nextStep.action)
      ? [blank, { text: `Next step: ${nextStep.action}`, style: 'bold' as const }]
      : []),
    ...(degraded.length > 0 ? [blank] : []),
    ...degraded.map((part) => ({ text: `Note: ${missing[part](asOf)}`, style: 'warning' as const })),
  ]
}

const blank: Line = { text: '' }

const missing: Record<DegradedPart, (asOf: string) => string> = {
  records: (asOf) => `the records could not be read; what is said of them is as of ${clockTime(asOf)}.`,
  continuity: () =>
    'what was said before may be missing, and this answer is written down as soon as it can be.',
  model: () => 'the language model did not answer; these are words put together from the records.',
}

// The reply names the first items and the next step in lines of their own: with the whole list below, once is enough.
function wordsOf(reply: string, items: FocusItem[], action: string | undefined): string[] {
  const lines = reply.split('\n')
  if (items.length < 2) return lines
  const isRepeat = (line: string) =>
    items.some(({ title }) => line.startsWith(`“${title}”`)) ||
    /^(The others are|One other is) in the list\.$/.test(line) ||
    (action !== undefined && line.endsWith(action) && line.length < action.length + 20)
  const rest = lines.filter((line) => !isRepeat(line))
  return rest.length > 0 ? rest : lines
}

function itemLines({ title, why, severity }: FocusItem, index: number): Line[] {
  const number = `${index + 1}.`.padEnd(3)
  const style = { critical: 'alarm', high: 'warning', normal: 'bold' } as const
  return [
    blank,
    { text: `${number} ${title} (${severity})`, style: style[severity], indent: '    ' },
    { text: `    ${why}`, indent: '    ' },
  ]
}

function clockTime(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
}
