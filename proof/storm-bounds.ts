import { isExact, type Storm } from './storm.ts'

export type Told = { subject: string; isJudged: boolean; storm: Storm }

const bounds = { aMinute: 2, p99Times: 1.5, p99MoreMs: 3, grewMb: 16, cpu: 1.4 }
// A short run is coarse: it shows what has become much dearer, and of times and memory it says nothing.
const shortSlack = 1.5

/** What a storm was more than it may be. */
export function overIn(storm: Storm, { isShort }: { isShort: boolean }): string[] {
  const { mostAMinute, p99Ms, grewMb, cpu, stray, failed, logged } = storm
  const isSlow =
    p99Ms.failing > p99Ms.healthy * bounds.p99Times && p99Ms.failing > p99Ms.healthy + bounds.p99MoreMs
  const over = [
    !isExact(storm) && 'not exact',
    failed > sum(logged) && 'answers that nobody told of',
    stray > 0 && `${stray} failed when all was well`,
    mostAMinute > bounds.aMinute && 'events',
    cpu > bounds.cpu * (isShort ? shortSlack : 1) && 'processor',
    !isShort && isSlow && 'p99',
    !isShort && grewMb > bounds.grewMb && 'memory',
  ]
  return over.filter((name) => name !== false)
}

/** One table of storms, each line with its verdict. */
export function stormTable(all: Told[], { isShort }: { isShort: boolean }): string {
  return [
    '| | Sentry | events | of one kind a minute | failures | told | p99 healthy, failing | memory | processor | |',
    '|---|---|---|---|---|---|---|---|---|---|',
    `| *bound* | | | ${bounds.aMinute} | | *all* | ×${bounds.p99Times} or +${bounds.p99MoreMs} ms | +${bounds.grewMb} MB | ×${bounds.cpu} | |`,
    ...all.map((one) => lineOf(one, isShort)),
  ].join('\n')
}

function lineOf({ subject, isJudged, storm }: Told, isShort: boolean): string {
  const { mode, events, mostAMinute, counts, logged, failed, p99Ms, grewMb, cpu } = storm
  const over = overIn(storm, { isShort })
  const verdict = !isJudged ? '' : over.length > 0 ? `OVER: ${over.join(', ')}` : 'ok'
  const failures = isJudged ? sum(logged) : failed
  const cells = [
    subject,
    mode,
    events,
    mostAMinute,
    failures,
    sum(counts),
    `${p99Ms.healthy}, ${p99Ms.failing} ms`,
    `${grewMb < 0 ? '' : '+'}${grewMb} MB`,
    `×${cpu}`,
    verdict,
  ]
  return `| ${cells.join(' | ')} |`
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((all, one) => all + one, 0)
}
