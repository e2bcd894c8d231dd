import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { migrate, seedOnce } from './supabase-migrations.ts'
import { loadPreparedDatabase } from './supabase-prepared.ts'

export type Database = {
  sql<T>(text: string, params?: unknown[]): Promise<T[]>
  /** One after the other: PostgreSQL in WebAssembly has one session. */
  transaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** In memory without a folder; a folder keeps the records, and gets the migrations it has not had. */
export async function openDatabase({
  folder,
  seed,
}: {
  folder: string | undefined
  seed: boolean
}): Promise<Database> {
  const pglite = folder
    ? await openFolder(folder)
    : await PGlite.create({ loadDataDir: await loadPreparedDatabase() })
  await migrate(pglite)
  if (seed) await seedOnce(pglite)
  return {
    sql: async <T>(text: string, params?: unknown[]) => (await pglite.query<T>(text, params)).rows as T[],
    transaction: (run) => pglite.transaction(run),
    close: () => (pglite.closed ? Promise.resolve() : pglite.close()),
  }
}

// The mark is set last: a folder that a first start left half filled is made anew.
async function openFolder(folder: string) {
  const mark = `${folder}.complete`
  if (existsSync(mark)) return PGlite.create(folder)
  await rm(folder, { recursive: true, force: true })
  const pglite = await PGlite.create(folder, { loadDataDir: await loadPreparedDatabase() })
  await writeFile(mark, '')
  return pglite
}
