import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Supabase, startSupabase } from '../../local/supabase.ts'

let supabase: Supabase
beforeAll(async () => {
  supabase = await startSupabase()
})
afterAll(() => supabase.close())

const dayOf = (column: string) => `(${column} at time zone 'America/Los_Angeles')::date`
const today = dayOf('now()')

/** What a visitor is to find, as conditions that must each hold for some row. */
const scenes: [scene: string, table: string, condition: string][] = [
  ['an overdue payment', 'payments', `is_open and ${dayOf('due_at')} < ${today}`],
  ['a payment due today', 'payments', `is_open and ${dayOf('due_at')} = ${today}`],
  ['a payment at risk', 'payments', 'is_open and at_risk'],
  ['a paid one', 'payments', `status = 'paid'`],
  ['an amount in another currency', 'payments', `is_open and currency <> 'USD'`],
  ['an open request', 'concierge_requests', `status = 'open'`],
  ['one that needs confirmation', 'concierge_requests', `status = 'needs_confirmation'`],
  ['a confirmed one', 'concierge_requests', `status = 'confirmed'`],
  ['one that is done', 'concierge_requests', `status = 'done'`],
  ['a guest who arrives today', 'concierge_requests', `is_open and ${dayOf('guest_arrives_at')} = ${today}`],
  [
    'a leak where a guest arrives today',
    'maintenance_issues',
    `title ~* 'leak' and is_open and ${dayOf('guest_arrives_at')} = ${today}`,
  ],
  ['a danger', 'maintenance_issues', `severity = 'safety' and is_open`],
  ['a dripping tap', 'maintenance_issues', `title ~* 'dripping tap' and is_open`],
  ['repairs that are done', 'maintenance_issues', 'not is_open'],
  ['quotes', 'payments', `title like '%“%' and party like '%''%'`],
  ['a line break', 'payments', `note like E'%\\n%'`],
  ['an emoji', 'concierge_requests', `title like '%🌹%'`],
  ['text from right to left', 'concierge_requests', `title ~ '[\\u0600-\\u06FF]'`],
  [
    'a line that looks like an instruction to a model',
    'concierge_requests',
    `title ilike 'ignore all previous instructions%'`,
  ],
  ['markup in a title', 'maintenance_issues', `title like '%<script>%'`],
]

it.each(scenes)('the demo has %s', async (_, table, condition) => {
  const rows = await supabase.sql(`select id from public.${table} where ${condition}`)
  expect(rows.length).toBeGreaterThan(0)
})

it('adds nothing when it runs again, because a reset may run it twice', async () => {
  const count =
    'select (select count(*) from payments) + (select count(*) from concierge_requests) + (select count(*) from maintenance_issues) as rows'
  const before = await supabase.sql(count)
  const seed = await readFile(new URL('../../supabase/seed.sql', import.meta.url), 'utf8')
  for (const statement of seed.split(/;\s*$/m).filter((text) => text.includes('insert')))
    await supabase.sql(statement)
  expect(await supabase.sql(count)).toEqual(before)
})
