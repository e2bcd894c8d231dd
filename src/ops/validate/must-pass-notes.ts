import type { Result, Validation } from './results.ts'

const begin = '<!-- must-pass notes: begin -->'
const end = '<!-- must-pass notes: end -->'
// As the runbook writes them.
const titles: Record<string, string> = {
  'greeting-human-utility': 'greeting / human utility',
  'off-topic-boundary': 'off-topic boundary',
}

export function hasNotes(page: string): boolean {
  return page.includes(begin) && page.indexOf(end) > page.indexOf(begin)
}

/** The page with this run in the place of its notes; an empty page becomes one. */
export function fillNotes(page: string, validation: Validation): string {
  const notes = `${begin}\n${notesOf(validation)}\n${end}`
  if (page.trim() === '') return `# Must-pass notes\n\n${notes}\n`
  return page.slice(0, page.indexOf(begin)) + notes + page.slice(page.indexOf(end) + end.length)
}

function notesOf({ verdict, baseUrl, release, startedAt, results }: Validation): string {
  const rows = results.map(rowOf)
  return [
    `${verdict}, ${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${baseUrl}, release ${release ?? 'not named'}`,
    '',
    '| Check | Result | Notes |',
    '|---|---|---|',
    ...rows,
  ].join('\n')
}

function rowOf({ name, isAdvisory, verdict, evidence, more, flakes, requestId }: Result): string {
  const notes = [
    evidence,
    more.length > 0 && `${more.length} more`,
    flakes.length > 0 && `${flakes.length} tried again`,
    verdict !== 'PASS' && requestId && `request ${requestId}`,
  ]
  const title = titles[name] ?? name.replaceAll('-', ' ')
  return `| ${title}${isAdvisory ? ' (advisory)' : ''} | ${verdict} | ${cell(notes.filter(Boolean).join('; '))} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}
