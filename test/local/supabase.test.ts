import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf } from '../../local/postgrest-errors.ts'
import { type Supabase, startSupabase } from '../../local/supabase.ts'
import { loadSupabaseKeys } from '../../local/supabase-keys.ts'

const everyKind = { wanted_kinds: ['payments', 'concierge', 'maintenance'] }

describe('Supabase on this machine', () => {
  let supabase: Supabase
  let service: ReturnType<typeof clientOf>
  let anon: ReturnType<typeof clientOf>
  beforeAll(async () => {
    supabase = await startSupabase({ seed: false })
    service = clientOf(supabase, supabase.serviceRoleKey)
    anon = clientOf(supabase, supabase.anonKey)
    await supabase.put('payments', [
      { id: 'p1', title: 'Rent', amount: 1250.5, at_risk: true, due_at: '2026-11-20T08:00:00Z' },
      { id: 'p2', title: "It's “quoted”, 50 % off\n– 😀", party: 'd’Arcy' },
    ])
  })
  afterAll(() => supabase.close())

  it('gives rows as PostgREST writes them: numbers as numbers, times with their zone', async () => {
    const { data, status, error } = await service.rpc('open_items', everyKind)
    expect({ status, error }).toEqual({ status: 200, error: null })
    expect(data[0]).toMatchObject({
      id: 'p1',
      kind: 'payments',
      amount: 1250.5,
      currency: 'USD',
      at_risk: true,
    })
    expect(data[0].due_at).toBe('2026-11-20T08:00:00+00:00')
    expect(data[1]).toMatchObject({ title: "It's “quoted”, 50 % off\n– 😀", party: 'd’Arcy', amount: null })
  })

  it('reads tables by column, filter, order and limit, because a check of the data wants no more', async () => {
    const { data } = await service
      .from('payments')
      .select('id, title')
      .eq('at_risk', true)
      .order('due_at', { ascending: false })
      .limit(1)
    expect(data).toEqual([{ id: 'p1', title: 'Rent' }])
    expect((await service.from('payments').select().is('party', null).neq('id', "o'r")).data).toHaveLength(1)
  })

  const errors: [
    title: string,
    ask: () => PromiseLike<{ status: number; error: unknown }>,
    status: number,
    error: object,
  ][] = [
    [
      'an unknown function',
      () => service.rpc('open_item', everyKind),
      404,
      { code: 'PGRST202', hint: 'Perhaps you meant to call the function public.open_items' },
    ],
    [
      'unknown arguments',
      () => service.rpc('open_items', { kinds: [] }),
      404,
      {
        code: 'PGRST202',
        message: 'Could not find the function public.open_items(kinds) in the schema cache',
      },
    ],
    [
      'an unknown table',
      () => service.from('nope').select(),
      404,
      { code: 'PGRST205', message: "Could not find the table 'public.nope' in the schema cache" },
    ],
    ['an unknown column', () => service.from('payments').select('nope'), 400, { code: '42703' }],
    [
      'an argument of the wrong type',
      () => service.rpc('open_items', { wanted_kinds: 'payments' }),
      400,
      { code: '22P02' },
    ],
    [
      'a filter that it does not read',
      () => service.from('payments').select().like('title', '%'),
      400,
      { code: 'PGRST100' },
    ],
    [
      'anon calling the function',
      () => anon.rpc('open_items', everyKind),
      401,
      { code: '42501', message: 'permission denied for function open_items' },
    ],
    ['anon reading a table', () => anon.from('payments').select(), 401, { code: '42501' }],
    [
      'an insert, which the engine never makes',
      () => service.from('payments').insert({ title: 'x' }),
      405,
      { code: 'PGRST117' },
    ],
    [
      'a key of another project',
      () => clientOf(supabase, 'eyJ.eyJ.x').rpc('open_items', everyKind),
      401,
      { message: 'Invalid API key' },
    ],
    [
      'a session token with a foreign signature',
      () => withToken(`${supabase.serviceRoleKey}x`),
      401,
      { code: 'PGRST301' },
    ],
    ['something that is no token', () => withToken('no-token'), 401, { code: 'PGRST301' }],
  ]
  it.each(errors)("answers %s with PostgREST's status and code", async (_, ask, status, error) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(answer.error).toMatchObject(error)
  })

  it('answers an expired session token with PGRST303, and an authenticated one with 403', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lucia-keys-'))
    const keys = await loadSupabaseKeys(join(dataDir, 'keys.json'))
    expect(keys.verify(keys.sign({ role: 'authenticated', exp: 1_000 }))).toBe('expired')
    expect(keys.verify(keys.sign({ role: 'authenticated' }))).toMatchObject({ role: 'authenticated' })
    expect((await loadSupabaseKeys(join(dataDir, 'keys.json'))).serviceRoleKey).toBe(keys.serviceRoleKey)
    expect(statusOf('42501', 'authenticated')).toBe(403)
    await rm(dataDir, { recursive: true })
  })

  it("gives PostgreSQL's conditions the statuses that PostgREST gives them", () => {
    const codes = [
      '57014',
      '53300',
      '40001',
      '40P01',
      '42P01',
      '23505',
      '25006',
      '08006',
      '57P01',
      'PGRST003',
      '22P02',
    ]
    expect(codes.map((code) => statusOf(code))).toEqual([
      500, 503, 500, 500, 404, 409, 405, 503, 503, 504, 400,
    ])
  })

  it('answers an error that the function raises, and goes on', async () => {
    await supabase.sql(
      `create function public.raise_it() returns int language plpgsql as $$ begin raise sqlstate '57014' using message = 'canceling statement due to statement timeout'; end $$`,
    )
    const { status, error } = await service.rpc('raise_it')
    expect({ status, code: error?.code }).toEqual({ status: 500, code: '57014' })
    expect((await service.rpc('open_items', everyKind)).status).toBe(200)
  })

  it('runs a request as the role of its key and forgets it afterwards', async () => {
    await supabase.sql(
      'create function public.who() returns text language sql as $$ select current_user::text $$',
    )
    expect((await service.rpc('who')).data).toBe('service_role')
    expect((await anon.rpc('who')).data).toBe('anon')
    expect(await supabase.sql('select current_user = session_user as same')).toEqual([{ same: true }])
  })

  it('answers a hundred at once one after the other, and all of them right', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => service.rpc('open_items', everyKind)))
    expect(answers.every(({ data }) => data.length === 2)).toBe(true)
  })

  const failures: [fault: Parameters<Supabase['faults']['set']>[0], status: number, error: object][] = [
    [
      {
        fault: 'status',
        status: 500,
        body: {
          code: '57014',
          message: 'canceling statement due to statement timeout',
          details: null,
          hint: null,
        },
      },
      500,
      { code: '57014' },
    ],
    [{ fault: 'status', status: 503 }, 503, { code: 'PGRST002' }],
    [{ fault: 'rate-limited' }, 429, { message: 'API rate limit exceeded' }],
    [{ fault: 'wrong-credentials' }, 401, { message: 'Invalid API key' }],
  ]
  it.each(failures)("fails on demand as %j in the vendor's words", async (fault, status, error) => {
    await supabase.faults.set({ ...fault, times: 1 })
    const answer = await service.rpc('open_items', everyKind)
    expect(answer.status).toBe(status)
    expect(answer.error).toMatchObject(error)
  })

  it('puts rows over those with the same id, clears them, and refuses what no table has', async () => {
    await supabase.put('maintenance_issues', [
      { id: 'm1', title: 'Tap' },
      { title: 'Lift', severity: 'safety' },
    ])
    await supabase.put('maintenance_issues', [{ id: 'm1', title: 'Tap again' }])
    const titles = 'select title from maintenance_issues order by title'
    expect(await supabase.sql(titles)).toEqual([{ title: 'Lift' }, { title: 'Tap again' }])
    await expect(supabase.put('secrets', [{ id: 'x' }])).rejects.toThrow('no table secrets')
    await expect(supabase.put('maintenance_issues', [{ title: 'x', colour: 'red' }])).rejects.toThrow(
      'colour',
    )
    await supabase.clear('maintenance_issues')
    expect(await supabase.sql(titles)).toEqual([])
  })

  function withToken(token: string) {
    return clientOf(supabase, supabase.anonKey, token).rpc('open_items', everyKind)
  }
})

it('closes while many are asking, because a queue of queries may not hold up the end', async () => {
  const supabase = await startSupabase()
  const asking = Array.from({ length: 100 }, () =>
    clientOf(supabase, supabase.serviceRoleKey).rpc('open_items', everyKind),
  )
  const answers = Promise.allSettled(asking)
  await expect.poll(() => supabase.requests.total(), { interval: 2 }).toBeGreaterThan(0)
  await supabase.close()
  expect(await answers).toHaveLength(100)
  await expect(fetch(supabase.url)).rejects.toThrow('fetch failed')
})

it('keeps records and keys in its folder, and seeds it only once', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lucia-supabase-'))
  const first = await startSupabase({ dataDir })
  const { length } = (await clientOf(first, first.serviceRoleKey).rpc('open_items', everyKind)).data
  await first.sql(`delete from payments where id = 'demo-pay-01'`)
  await first.close()
  const second = await startSupabase({ dataDir })
  expect(second.serviceRoleKey).toBe(first.serviceRoleKey)
  expect((await clientOf(second, second.serviceRoleKey).rpc('open_items', everyKind)).data).toHaveLength(
    length - 1,
  )
  await second.close()
  await rm(dataDir, { recursive: true })
})

it('moves the demo records along on a later day, and leaves the others where they are', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lucia-supabase-'))
  const dueDates = `select id, due_at from payments where id in ('demo-pay-03', 'own') order by id`
  const first = await startSupabase({ dataDir })
  await first.put('payments', [{ id: 'own', title: 'Own', due_at: '2026-11-20T08:00:00Z' }])
  const before = await first.sql<{ due_at: Date }>(dueDates)
  await first.sql('update supabase_migrations.seeding set seeded_on = seeded_on - 3')
  await first.close()
  const second = await startSupabase({ dataDir })
  const after = await second.sql<{ due_at: Date }>(dueDates)
  const movedHours = after.map(({ due_at }, at) => (Number(due_at) - Number(before[at]?.due_at)) / 3_600_000)
  expect(movedHours).toEqual([72, 0])
  await second.close()
  await rm(dataDir, { recursive: true })
})

function clientOf({ url }: Supabase, key: string, token?: string) {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  return createClient(url, key, {
    global: { headers },
    auth: { persistSession: false, autoRefreshToken: false },
  })
}
