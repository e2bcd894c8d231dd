import { planted } from '../canaries.ts'
import type { Expected, Row } from '../row.ts'

const away = (kind: string, more: Partial<Expected> = {}): Expected => ({
  degraded: ['records'],
  withinMs: 2_750,
  events: [`error supabase|${kind}|open_items`],
  ...more,
})
const reply = (status: number, body: string | object, headers?: Record<string, string>) =>
  ({ part: 'supabase', fault: 'status', status, body, ...(headers && { headers }) }) as const
const error = (code: string, message = 'no') => ({
  code,
  message: `${message}: ${planted.vendorText}`,
  details: `Failing row contains (${planted.vendorDetail}) at ${planted.vendorHost}:5432`,
  hint: `Perhaps you meant ${planted.vendorHint}`,
})
const html = { 'content-type': 'text/html' }
type Told = { kind: string; level?: string; mostAsks?: number; tags?: Expected['tags'] }

/** The same code in the same words, as PostgREST gives it. */
function said(
  id: string,
  [status, code]: [number, string],
  { kind, level = 'error', mostAsks = 1, tags }: Told,
): Row {
  return {
    id,
    variant: code,
    fault: `${status} ${code}`,
    spoil: reply(status, error(code)),
    expect: away(kind, {
      events: [`${level} supabase|${kind}|open_items`],
      mostAsks,
      tags: { vendor_code: code, upstream_status: status, ...tags },
    }),
  }
}

export const supabaseRows: Row[] = [
  {
    id: 'SB-01',
    fault: 'the port is closed',
    spoil: { part: 'supabase', fault: 'refuses' },
    expect: away('connect', {
      tags: { attempts: 2 },
      trails: {
        'error supabase|connect|open_items': [
          'redis recall ok',
          'recalled',
          'understood',
          'supabase open_items retry connect',
          'supabase open_items failed connect',
        ],
      },
    }),
  },
  {
    id: 'SB-01',
    variant: 'nothing read before',
    fault: 'the port is closed and no reading is left',
    spoil: { part: 'supabase', fault: 'refuses' },
    cold: true,
    expect: {
      status: 503,
      code: 'records.unavailable',
      withinMs: 2_750,
      events: ['error supabase|connect|open_items'],
    },
    because: 'Nothing useful is left, and Lucia does not guess: 503 with Retry-After.',
  },
  {
    id: 'SB-02',
    fault: 'the request is taken and never answered',
    spoil: { part: 'supabase', fault: 'never-answers' },
    expect: away('timeout', {
      mostAsks: 1,
      trails: {
        'error supabase|timeout|open_items': [
          'redis recall ok',
          'recalled',
          'understood',
          'supabase open_items failed timeout',
        ],
      },
    }),
  },
  {
    id: 'SB-03',
    fault: 'the headers come, and the body never does',
    wire: { part: 'supabase', mode: 'stall-in-body' },
    expect: away('timeout'),
  },
  ...['3600', '3'].map(
    (seconds, index): Row => ({
      id: `SB-0${4 + index}`,
      fault: `503 PGRST002, retry-after ${seconds} s`,
      spoil: reply(503, error('PGRST002'), { 'retry-after': seconds }),
      expect: away('unavailable', { mostAsks: 2, tags: { vendor_code: 'PGRST002' } }),
    }),
  ),
  said('SB-06', [503, 'PGRST000'], { kind: 'unavailable', mostAsks: 2 }),
  said('SB-06', [503, 'PGRST001'], { kind: 'unavailable', mostAsks: 2 }),
  said('SB-07', [504, 'PGRST003'], { kind: 'pool' }),
  said('SB-08', [503, '53300'], { kind: 'pool' }),
  said('SB-10', [500, '40001'], { kind: 'conflict', mostAsks: 2 }),
  said('SB-10', [500, '40P01'], { kind: 'conflict', mostAsks: 2 }),
  said('SB-11', [401, 'PGRST301'], { kind: 'auth', tags: { page: true } }),
  said('SB-12', [401, 'PGRST303'], { kind: 'auth', tags: { page: true } }),
  said('SB-14', [403, '42501'], { kind: 'permission' }),
  said('SB-15', [404, 'PGRST205'], { kind: 'schema' }),
  said('SB-15', [404, '42P01'], { kind: 'schema' }),
  said('SB-16', [400, 'PGRST204'], { kind: 'schema' }),
  said('SB-16', [400, '42703'], { kind: 'schema' }),
  said('SB-17', [406, 'PGRST116'], { kind: 'multiplicity', level: 'warning' }),
  {
    id: 'SB-18',
    fault: '404 with nothing in it',
    spoil: reply(404, ''),
    expect: away('bad_response', { mostAsks: 1 }),
    because: 'The client calls it a success with null.',
  },
  {
    id: 'SB-19',
    fault: '404 with an empty list',
    spoil: reply(404, '[]', { 'content-type': 'application/json' }),
    expect: away('bad_response', { mostAsks: 1 }),
    because: 'The client calls it a success with no rows: “nothing is open”, from a wrong address.',
  },
  ...Object.entries({
    null: 'null',
    nothing: '',
    'an object': '{"message":"ok"}',
    'rows of another table': '[{"name":"x"}]',
  }).map(
    ([variant, body]): Row => ({
      id: 'SB-20',
      variant,
      fault: `200 with ${variant}`,
      spoil: reply(200, body, { 'content-type': 'application/json' }),
      expect: away('bad_response', { mostAsks: 1 }),
    }),
  ),
  {
    id: 'SB-21',
    variant: 'HTML',
    fault: '200 with a page of HTML',
    spoil: reply(200, `<html>${planted.vendorPage}</html>`, html),
    expect: away('bad_response', { mostAsks: 1 }),
  },
  {
    id: 'SB-21',
    variant: 'cut',
    fault: '200 with JSON that is cut',
    spoil: { part: 'supabase', fault: 'truncated' },
    expect: away('bad_response', { mostAsks: 1 }),
  },
  {
    id: 'SB-23',
    fault: 'one of several reads fails',
    act: async (scene) => {
      await scene.start()
      await scene.ask()
      scene.cloud.supabase.requests.clear()
      const reply = await scene.ask()
      scene.require('records took more than one request', scene.cloud.supabase.requests.total() === 1)
      return reply
    },
    expect: { degraded: [], events: [] },
    argued:
      'All kinds are read by one statement, so that no sibling can fail alone. Measured: 1 request for an answer about all three.',
  },
  said('SB-24', [409, '23505'], { kind: 'constraint', level: 'warning' }),
  said('SB-24', [400, '23502'], { kind: 'constraint', level: 'warning' }),
  {
    id: 'SB-25',
    variant: '64 MB',
    fault: 'an answer of 64 MB',
    spoil: { part: 'supabase', fault: 'huge' },
    expect: away('too_large', { mostAsks: 1 }),
    argued:
      'An error and not a warning with the first rows: open_items() gives at most 500 rows, the most urgent first, so that more than a megabyte comes from somewhere else and may not be trusted. The connection is cut after 1 MB.',
  },
  {
    id: 'SB-25',
    variant: '3,000 rows',
    fault: '3,000 open records',
    act: async (scene) => {
      const rows = Array.from({ length: 3_000 }, (_, at) => ({
        id: `proof-many-${at}`,
        title: `Tap ${at} drips`,
        status: 'open',
      }))
      await scene.cloud.supabase.put('maintenance_issues', rows)
      scene.onClose(() =>
        scene.cloud.supabase.sql("delete from public.maintenance_issues where id like 'proof-many-%'"),
      )
      await scene.start()
      const reply = await scene.ask()
      scene.require(
        'a number is told that nobody counted',
        reply.body.reply?.includes('of at least 500 items'),
      )
      scene.require('the gravest item is hidden', reply.text.includes(planted.title))
      return reply
    },
    expect: { degraded: [], withinMs: 2_750, events: ['warning supabase|too_large|open_items'] },
    because: 'The most urgent 500 are read, and nobody says how many there are.',
  },
  said('SB-26', [500, '42P17'], { kind: 'rule' }),
  said('SB-26', [400, 'P0001'], { kind: 'rule' }),
  said('SB-26', [402, 'PT402'], { kind: 'rule' }),
]
