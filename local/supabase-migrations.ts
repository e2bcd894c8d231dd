import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { recordTables } from './supabase-records.ts'

export type Migration = { version: string; name: string; sql: string }

const supabaseDir = join(import.meta.dirname, '../supabase')

export async function loadMigrations(): Promise<Migration[]> {
  const files = (await readdir(join(supabaseDir, 'migrations')))
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return Promise.all(
    files.map(async (file) => {
      const [, version = '', name = ''] = /^(\d{14})_(.+)$/.exec(basename(file, '.sql')) ?? []
      return { version, name, sql: await readFile(join(supabaseDir, 'migrations', file), 'utf8') }
    }),
  )
}

/** Runs what this database has not had, and notes it where the Supabase CLI does. */
export async function migrate(pglite: PGlite) {
  const { rows } = await pglite.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  )
  const had = new Set(rows.map(({ version }) => version))
  for (const { version, name, sql } of await loadMigrations()) {
    if (had.has(version)) continue
    await pglite.transaction(async (transaction) => {
      await transaction.exec(sql)
      await transaction.query('insert into supabase_migrations.schema_migrations values ($1, $2)', [
        version,
        name,
      ])
    })
  }
}

/** The demo records, once. On a later day they move along, so that what is due today stays due today. */
export async function seedOnce(pglite: PGlite) {
  const { rows } = await pglite.query<{ seeded_on: string; days: number }>(readSeeding)
  const days = rows[0]?.days
  if (days === 0) return
  await pglite.transaction(async (transaction) => {
    if (days === undefined) await transaction.exec(await readFile(join(supabaseDir, 'seed.sql'), 'utf8'))
    else for (const table of recordTables) await transaction.query(moveDemo(table), [days])
    await transaction.exec(noteSeeding)
  })
}

const today = `(now() at time zone 'America/Los_Angeles')::date`
const readSeeding = `select ${today} - seeded_on as days from supabase_migrations.seeding`
const noteSeeding = `delete from supabase_migrations.seeding; insert into supabase_migrations.seeding values (${today})`

function moveDemo(table: string) {
  const arrival =
    table === 'payments' ? '' : ', guest_arrives_at = guest_arrives_at + make_interval(days => $1)'
  return `update public.${table} set due_at = due_at + make_interval(days => $1)${arrival} where id like 'demo-%'`
}
