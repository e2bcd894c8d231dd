import { afterAll, beforeAll, expect, test } from 'vitest'
import { laneInstructions, phraseInstructions } from '../../src/operator-focus/instructions.ts'
import { scrubText } from '../../src/telemetry/scrub-text.ts'
import { until } from '../support/until.ts'
import { startTrueEngine, type TrueEngine } from './true-engine.ts'

let door: TrueEngine
beforeAll(async () => {
  door = await startTrueEngine()
  await door.supabase.sql('create table public.salaries (id text)')
  await door.supabase.sql('revoke all on public.salaries from service_role, anon, authenticated')
})
afterAll(() => door.close())

async function read(key: string, path: string) {
  const headers = { apikey: key, authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const isCall = path.startsWith('rpc/')
  const reply = await fetch(`${door.supabase.url}/rest/v1/${path}`, {
    method: isCall ? 'POST' : 'GET',
    headers,
    ...(isCall ? { body: JSON.stringify({ wanted_kinds: ['payments'] }) } : {}),
  })
  return [reply.status, ((await reply.json()) as { code?: string }).code]
}

test.each(['payments', 'concierge_requests', 'maintenance_issues', 'rpc/open_items'])(
  'SC-09 the public key of the project cannot read %s',
  async (path) => {
    expect(await read(door.supabase.anonKey, path)).toEqual([401, '42501'])
  },
)

test('SC-09 the key of the engine cannot read a table that it was not given', async () => {
  expect(await read(door.supabase.serviceRoleKey, 'salaries')).toEqual([403, '42501'])
  expect(await read(door.supabase.serviceRoleKey, 'payments')).toEqual([200, undefined])
})

test('SC-09 a right that the engine lost is told as such, and nothing is made up in its place', async () => {
  const rights = (change: string) =>
    door.supabase.sql(`${change} service_role`.replace('ON', 'execute on function public.open_items(text[])'))
  await rights('revoke ON from')
  const { status, body } = await door.ask({ headers: door.ana.headers })
  await rights('grant ON to')
  // The last good reading of this engine's start, and said to be just that.
  expect([status, body.degraded]).toEqual([200, ['records']])
  await until(() => door.events('supabase', 'permission').length === 1)
  expect(door.events('supabase', 'permission')[0]?.tags).toMatchObject({ vendor_code: '42501' })
})

test('LL-03 the instructions hold nothing that looks like a key, an address or a person', () => {
  for (const text of [phraseInstructions, laneInstructions]) {
    expect(scrubText(text, text.length)).toBe(text)
    expect(text).not.toMatch(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b|https?:|\w@\w|[\w-]{25,}/)
  }
})
