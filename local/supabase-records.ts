import type { Database } from './supabase-database.ts'

export type Row = Record<string, unknown>

export const recordTables = ['payments', 'concierge_requests', 'maintenance_issues']

/** Records put and cleared past the REST interface: what a test or a demonstration wants to be true. */
export function createRecords(database: Database) {
  return {
    async put(table: string, rows: Row[]) {
      requireTable(table)
      await database.transaction(async (transaction) => {
        for (const alike of groupByColumns(rows)) {
          await transaction.query(upsert(table, Object.keys(alike[0] ?? {})), [JSON.stringify(alike)])
        }
      })
    },
    async clear(table?: string) {
      if (table) requireTable(table)
      for (const name of table ? [table] : recordTables) await database.sql(`delete from public.${name}`)
    },
  }
}

function requireTable(table: string) {
  if (!recordTables.includes(table)) throw new Error(`no table ${table}: ${recordTables.join(', ')}`)
}

// A column that a row does not name gets its default, so rows go in together only when they name the same.
function groupByColumns(rows: Row[]) {
  return Map.groupBy(rows, (row) => Object.keys(row).sort().join()).values()
}

function upsert(table: string, columns: string[]) {
  const names = columns.map(quoteName)
  const values = `select ${names} from json_populate_recordset(null::public.${table}, $1::json)`
  if (names.length === 0) throw new Error('a row needs at least a title')
  const insert = `insert into public.${table} (${names}) ${values}`
  if (!columns.includes('id')) return insert
  return `${insert} on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`)}`
}

export function quoteName(name: string) {
  return `"${name.replaceAll('"', '""')}"`
}
