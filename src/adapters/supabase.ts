import { createClient } from '@supabase/supabase-js'
import type { Failure, FailureKind } from '../errors.ts'
import type { Guard } from '../telemetry/guard.ts'
import { createClassify } from './vendor-failure.ts'
import { vendorFetch } from './vendor-fetch.ts'
import { VendorReply } from './vendor-reply.ts'

export type SupabaseConfig = { url: string; serviceRoleKey: string }

const call = { dependency: 'supabase', operation: 'open_items', timeoutMs: 2_500, retry: 'read' } as const
export function createSupabase({ url, serviceRoleKey }: SupabaseConfig, guard: Guard) {
  const client = createClient(url, serviceRoleKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    db: { retry: false },
    global: { fetch: vendorFetch },
  })
  async function openItems(wanted: string[]): Promise<object[]> {
    return guard({ ...call, classify }, async (signal) => {
      const { data } = await client
        .rpc('open_items', { wanted_kinds: wanted })
        .abortSignal(signal)
        .throwOnError()
      return requireRows(data)
    })
  }

  return { openItems }
}

// An empty table is []; anything that is no list of rows is an answer from somewhere else.
function requireRows(data: unknown): object[] {
  const isRow = (row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row && 'kind' in row && 'title' in row
  if (!Array.isArray(data) || !data.every(isRow)) throw new VendorReply({ status: 200, kind: 'bad_response' })
  return data
}

const byCode: [codes: RegExp, failure: Failure][] = [
  [/^PGRST30\d$/, { kind: 'auth' }],
  [/^PGRST00[012]$/, { kind: 'unavailable', retryable: 'read' }],
  [/^(PGRST003|53300)$/, { kind: 'pool' }],
  [/^42501$/, { kind: 'permission' }],
  [/^(PGRST20\d|42P01|42703|42883)$/, { kind: 'schema' }],
  [/^(40001|40P01)$/, { kind: 'conflict', retryable: 'read' }],
  [/^23\d{3}$/, { kind: 'constraint' }],
  [/^(42P17|P0\d{3}|PT\d{3})$/, { kind: 'rule' }],
  [/^57014$/, { kind: 'timeout' }],
  [/^PGRST116$/, { kind: 'multiplicity' }],
  [/^(08\w{3}|57P\d\d|53\w{3})$/, { kind: 'unavailable' }],
]

const classify = createClassify(({ vendorCode, status }: VendorReply) => {
  const known = byCode.find(([codes]) => codes.test(vendorCode ?? ''))
  return (
    known?.[1] ??
    (status === 503 ? { kind: 'unavailable' satisfies FailureKind, retryable: 'read' } : undefined)
  )
})
