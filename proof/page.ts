import { firstMoves } from './first-moves.ts'
import { rows } from './matrix/rows.ts'
import type { Expected, Row } from './row.ts'

export const chapters: Record<string, string> = {
  OA: 'OpenAI',
  SB: 'Supabase',
  RD: 'Upstash',
  CK: 'Clerk',
  CF: 'Cloudflare Access',
  SE: 'Sentry itself',
  HC: 'Clients',
  PR: 'The process and its code',
  EN: 'Configuration',
  DC: 'Records and stored turns',
  PI: 'What the model says',
}

const head = `# Failure paths

What breaks, what the caller gets and what Sentry hears, for whoever is on call. Written by \`npm run proof -- --write\` from the
table that \`npm run proof\` proves on the true engine; a test holds the two together.

A fingerprint is \`lucia, area, kind, operation\`. Repeats within a minute are counted on the next event
(\`suppressed_since_last\`) and not sent. Where \`degraded\` names a part, the answer is whole but for that part and says so. In all
rows: no secret and nobody's words anywhere but where they belong, no second event for one failure, no turn lost, no answer later
than its time and a quarter of a second; and the breadcrumbs of each event tell every call that its request had made by then, in
order, as the vendors heard them.
`

/** docs/failure-paths.md, from the table. */
export function failurePaths(): string {
  const sections = Object.entries(chapters).map(([prefix, title]) =>
    chapter(
      title,
      rows.filter(({ id }) => id.startsWith(prefix)),
    ),
  )
  return `${[head, ...sections, movesOf(rows)].join('\n')}`
}

function chapter(title: string, of: Row[]): string {
  const argued = [...new Map(of.flatMap((row) => (row.argued ? [[row.id, row.argued] as const] : [])))]
  return `## ${title}

| id | what breaks | the caller gets | within | Sentry hears | |
|---|---|---|---|---|---|
${of.map(line).join('\n')}
${trailsOf(of)}${argued.length > 0 ? `\n${argued.map(([id, text]) => `- **${id}** ${text}`).join('\n')}\n` : ''}`
}

// Variants with the same story tell it once.
function trailsOf(of: Row[]): string {
  const lines = of.flatMap(({ id, expect: { trails = {} } }) =>
    Object.entries(trails).map(
      ([event, trail]) => `- **${id}** \`${event.replaceAll('|', ', ')}\`: ${trail.join(' → ')}`,
    ),
  )
  return lines.length > 0
    ? `\nBreadcrumbs, the last before the event:\n\n${[...new Set(lines)].join('\n')}\n`
    : ''
}

function line({ id, fault, expect, because = '' }: Row): string {
  const within = expect.withinMs ? `${expect.withinMs / 1_000} s` : ''
  return `| ${[id, fault, getsOf(expect), within, hears(expect), because].map(cell).join(' | ')} |`
}

function getsOf({ gets, status = 200, code, degraded = [] }: Expected): string {
  if (gets) return gets
  if (status !== 200) return `${status}${code ? ` \`${code}\`` : ''}`
  return degraded.length > 0 ? `answer, \`degraded: ${degraded}\`` : 'answer'
}

function hears({ events = [], among }: Expected): string {
  if (events.length > 0) return events.map((event) => `\`${event.replaceAll('|', ', ')}\``).join('; ')
  return among ? 'what was slow or full' : 'nothing'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function movesOf(all: Row[]): string {
  const names = all.flatMap(({ expect }) => expect.events ?? []).map((event) => event.split(' ')[1] ?? '')
  const pairs = [...new Set(names.map((name) => name.split('|').slice(0, 2).join('|')))].toSorted()
  const sections = pairs.map((pair) => {
    const [area = '', kind = ''] = pair.split('|')
    return `### ${area}, ${kind}\n\n${firstMoves(area, kind)
      .map((move, index) => `${index + 1}. ${move}`)
      .join('\n')}\n`
  })
  return `## First three moves\n\nBy area and kind, as the issue's fingerprint names them.\n\n${sections.join('\n')}`
}
