import { seriesShape } from '../sentry-shapes.ts'
import { orgPath, requireProject, type Watch } from './watch.ts'

export type Dropped = { total: number; byOutcome: Record<string, number> }

/** What reached Sentry and was not kept, and what the engine itself held back, in a day. */
export async function loadDropped(watch: Watch): Promise<Dropped> {
  const { id } = await requireProject(watch)
  const asked = {
    field: 'sum(quantity)',
    groupBy: 'outcome',
    category: 'error',
    statsPeriod: '24h',
    interval: '1h',
  }
  const { groups } = await watch.api.get(orgPath(watch, 'stats_v2/'), {
    shape: seriesShape,
    query: { project: id, ...asked },
  })
  const counts = groups.map(
    ({ by, totals }) => [String(by.outcome ?? ''), totals['sum(quantity)'] ?? 0] as const,
  )
  const lost = counts.filter(([outcome, count]) => outcome !== 'accepted' && count > 0)
  return { total: lost.reduce((sum, [, count]) => sum + count, 0), byOutcome: Object.fromEntries(lost) }
}

export function droppedText({ total, byOutcome }: Dropped): string {
  const parts = Object.entries(byOutcome).map(([outcome, count]) => `${count} ${outcome.replace('_', ' ')}`)
  return `${total} errors were not kept in 24 h (${parts.join(', ')})`
}
