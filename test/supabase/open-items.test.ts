import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Supabase, startSupabase } from '../../local/supabase.ts'

type OpenRow = { id: string; kind: string; status: string; severity: string; safety: boolean; place: number }

let supabase: Supabase
beforeAll(async () => {
  supabase = await startSupabase({ seed: false })
})
beforeEach(() => supabase.clear())
afterAll(() => supabase.close())

const openItems = (...kinds: string[]) =>
  supabase.sql<OpenRow>('select * from public.open_items($1)', [kinds])
const idsOf = async (...kinds: string[]) => (await openItems(...kinds)).map(({ id }) => id)

describe('what open_items returns', () => {
  it('leaves out what is closed, and keeps a status that nobody knows yet, because a row may not vanish for a word', async () => {
    await supabase.put('payments', [
      { id: 'p-paid', title: 'x', status: 'paid' },
      { id: 'p-odd', title: 'x', status: 'awaiting_moon' },
    ])
    await supabase.put('concierge_requests', [
      { id: 'c-done', title: 'x', status: 'done' },
      { id: 'c-confirmed', title: 'x', status: 'confirmed' },
    ])
    await supabase.put('maintenance_issues', [
      { id: 'm-fixed', title: 'x', status: 'resolved' },
      { id: 'm-odd', title: 'x', severity: 'purple' },
    ])
    expect((await idsOf('payments', 'concierge', 'maintenance')).sort()).toEqual([
      'c-confirmed',
      'm-odd',
      'p-odd',
    ])
  })

  it('returns only the wanted kinds, and nothing for a kind that does not exist', async () => {
    await supabase.put('payments', [{ id: 'p', title: 'x' }])
    await supabase.put('concierge_requests', [{ id: 'c', title: 'x' }])
    expect(await idsOf('concierge')).toEqual(['c'])
    expect(await idsOf('parking')).toEqual([])
    expect(await idsOf()).toEqual([])
  })

  it('puts danger first, then money at risk and what is urgent, then what is due sooner', async () => {
    const soon = '2026-11-20T08:00:00Z'
    const later = '2026-12-20T08:00:00Z'
    await supabase.put('payments', [
      { id: '5-due', title: 'x', due_at: soon },
      { id: '3-risk', title: 'x', at_risk: true, due_at: later },
    ])
    await supabase.put('concierge_requests', [
      { id: '4-confirm', title: 'x', status: 'needs_confirmation' },
      { id: '6-later', title: 'x', due_at: later },
    ])
    await supabase.put('maintenance_issues', [
      { id: '7-tap', title: 'x', severity: 'low', due_at: soon },
      { id: '2-guest', title: 'x', severity: 'urgent', due_at: later, guest_arrives_at: soon },
      { id: '1-safety', title: 'x', severity: 'safety' },
    ])
    const ids = await idsOf('payments', 'concierge', 'maintenance')
    expect(ids).toEqual(ids.toSorted())
  })

  it("says severity in the answer's words, and safety only where people may be hurt", async () => {
    const severities = ['safety', 'urgent', 'normal', 'low', 'critical', 'purple']
    await supabase.put(
      'maintenance_issues',
      severities.map((severity) => ({ id: severity, title: 'x', severity })),
    )
    const rows = (await openItems('maintenance')).map(({ id, severity, safety }) => [id, severity, safety])
    expect(Object.fromEntries(rows.map(([id, ...rest]) => [id, rest]))).toEqual({
      safety: ['critical', true],
      urgent: ['high', false],
      normal: ['normal', false],
      low: ['normal', false],
      critical: ['critical', false],
      purple: ['purple', false],
    })
  })

  it('returns 500 at most, and no kind crowds out another', async () => {
    await fill('maintenance_issues', { rows: 900, columns: 'severity', values: `'urgent'` })
    await fill('payments', { rows: 40, columns: 'status', values: `'open'` })
    await fill('concierge_requests', { rows: 900, columns: 'status', values: `'open'` })
    const counts = Map.groupBy(await openItems('payments', 'concierge', 'maintenance'), ({ kind }) => kind)
    expect([...counts].map(([kind, rows]) => [kind, rows.length]).sort()).toEqual([
      ['concierge', 230],
      ['maintenance', 230],
      ['payments', 40],
    ])
    expect(await openItems('maintenance')).toHaveLength(500)
  })
})

describe('who may read', () => {
  const attempts = ['payments', 'concierge_requests', 'maintenance_issues'].map(
    (table) => `select * from public.${table}`,
  )
  const calls = [`select * from public.open_items('{payments}')`]

  it.each(['anon', 'authenticated'])('not %s, neither the tables nor the function', async (role) => {
    for (const text of [...attempts, ...calls])
      await expect(runAs(role, text)).rejects.toThrow('permission denied')
  })

  it('not anon even when somebody grants the tables again, because row-level security has no policy', async () => {
    await supabase.put('payments', [{ id: 'p', title: 'x' }])
    await supabase.sql('grant select on public.payments to anon')
    expect(await runAs('anon', 'select * from public.payments')).toEqual([])
    await supabase.sql('revoke select on public.payments from anon')
  })

  it('service_role, through the function', async () => {
    await supabase.put('payments', [{ id: 'p', title: 'x' }])
    expect(await runAs('service_role', calls[0] ?? '')).toHaveLength(1)
  })

  async function runAs(role: string, text: string) {
    await supabase.sql(`set role ${role}`)
    return supabase.sql(text).finally(() => supabase.sql('reset role'))
  }
})

describe('at 100,000 rows', () => {
  const shares: [title: string, openShare: number][] = [
    ['nearly all closed', 0.003],
    ['half of them open', 0.5],
  ]
  it.each(shares)('with %s, reads each table through its partial index', async (_, openShare) => {
    const status = (closed: string) => `case when random() < ${openShare} then 'open' else '${closed}' end`
    const due = `now() + (random() * 100 - 50) * interval '1 day'`
    await fill('payments', {
      rows: 34_000,
      columns: 'status, due_at, at_risk',
      values: `${status('paid')}, ${due}, random() < 0.2`,
    })
    await fill('concierge_requests', {
      rows: 33_000,
      columns: 'status, due_at',
      values: `${status('done')}, ${due}`,
    })
    await fill('maintenance_issues', {
      rows: 33_000,
      columns: 'status, due_at',
      values: `${status('done')}, ${due}`,
    })
    await supabase.sql('analyze')
    const nodes = planNodes(await explain())
    const reads = nodes.filter((node) => node['Relation Name'])
    expect(reads.map((node) => node['Node Type']).filter((type) => type === 'Seq Scan')).toEqual([])
    const indexes = nodes.flatMap((node) => node['Index Name'] ?? []).sort()
    expect(indexes).toEqual(['concierge_requests_open', 'maintenance_issues_open', 'payments_open'])
    // Work, not time: what is read does not grow with the tables.
    for (const read of reads) expect(read['Actual Rows'] * read['Actual Loops']).toBeLessThanOrEqual(500)
  })
})

type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: PlanNode[]
}

// EXPLAIN does not look into a function, so its body is explained, as it stands in the database.
async function explain() {
  const [row] = await supabase.sql<{ prosrc: string }>(
    `select prosrc from pg_proc where proname = 'open_items'`,
  )
  const body = row?.prosrc.replaceAll('(wanted_kinds)', `('{payments,concierge,maintenance}'::text[])`)
  const [plan] = await supabase.sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${body}`,
  )
  return plan?.['QUERY PLAN'][0].Plan
}

function planNodes(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(planNodes)] : []
}

function fill(table: string, { rows, columns, values }: { rows: number; columns: string; values: string }) {
  return supabase.sql(
    `insert into public.${table} (title, ${columns}) select 'Row ' || n, ${values} from generate_series(1, ${rows}) as n`,
  )
}
