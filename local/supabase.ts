import { join } from 'node:path'
import { type Part, startPart } from './part.ts'
import { createPostgrest } from './postgrest.ts'
import { postgrestFailed } from './postgrest-errors.ts'
import { openDatabase } from './supabase-database.ts'
import { gatewayReply } from './supabase-gateway.ts'
import { loadSupabaseKeys } from './supabase-keys.ts'
import { createRecords, type Row } from './supabase-records.ts'

export type Supabase = Part & {
  serviceRoleKey: string
  anonKey: string
  /** As the owner of the database, past every policy. */
  sql<T = Row>(text: string, params?: unknown[]): Promise<T[]>
  /** Inserts rows, or replaces those with the same id. */
  put(table: string, rows: Row[]): Promise<void>
  /** Without a table: all records. */
  clear(table?: string): Promise<void>
}

export type SupabaseOptions = { dataDir?: string; port?: number; seed?: boolean }

/** A hosted Supabase project as supabase-js sees it, over PostgreSQL in this process. */
export async function startSupabase(options: SupabaseOptions = {}): Promise<Supabase> {
  const { dataDir, port, seed = true } = options
  const keys = await loadSupabaseKeys(dataDir && join(dataDir, 'supabase-keys.json'))
  const database = await openDatabase({ folder: dataDir && join(dataDir, 'postgres'), seed })
  const postgrest = createPostgrest(database, keys)
  const part = await startPart({
    name: 'supabase',
    ...(port === undefined ? {} : { port }),
    handle: postgrest,
    rateLimited: () => gatewayReply('rate-limited'),
    wrongCredentials: () => gatewayReply('wrong-key'),
    failed: postgrestFailed,
    close: database.close,
  })
  const { serviceRoleKey, anonKey } = keys
  return { ...part, serviceRoleKey, anonKey, sql: database.sql, ...createRecords(database) }
}
