import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { loadMigrations, migrate } from './supabase-migrations.ts'

const projectDir = join(import.meta.dirname, '..')
const cacheDir = join(projectDir, 'node_modules/.cache/lucia-engine')

/** A migrated, empty database as an archive. Making one takes seconds, so it is kept until a migration changes. */
export async function loadPreparedDatabase(): Promise<Blob> {
  const bootstrap = await readFile(join(import.meta.dirname, 'hosted-supabase.sql'), 'utf8')
  const file = join(cacheDir, `postgres-${await fingerprint(bootstrap)}.tar`)
  const kept = await readFile(file).catch(() => null)
  if (kept) return new Blob([kept])
  const archive = await prepare(bootstrap)
  // Only a short cut: where it cannot be kept, the next start is slower.
  await keepArchive(file, archive).catch(() => {})
  return archive
}

async function prepare(bootstrap: string) {
  const pglite = await PGlite.create()
  await pglite.exec(bootstrap)
  await migrate(pglite)
  const archive = await pglite.dumpDataDir('none')
  await pglite.close()
  return archive
}

async function keepArchive(file: string, archive: Blob) {
  const draft = `${file}.${process.pid}`
  await mkdir(cacheDir, { recursive: true })
  await writeFile(draft, archive.stream())
  await rename(draft, file)
}

async function fingerprint(bootstrap: string) {
  const pglite = await readFile(join(projectDir, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const migrations = await loadMigrations()
  const parts = [JSON.parse(pglite).version, bootstrap, ...migrations.map(({ sql }) => sql)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
