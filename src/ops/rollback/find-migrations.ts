import { findAddedFiles, findFileAt } from '../release/git-commits.ts'

export type Migrations = {
  /** Came after the target, and the older code cannot be known to work with them. */
  inTheWay: string[]
  /** Came after the target and say that older code works with them. */
  harmless: string[]
}

const folder = 'supabase/migrations'
const harmlessMark = /^--\s*rollback:\s*safe\b/im

/** What was done to the database since the target; null where this checkout does not know both commits. */
export async function findMigrations(
  { target, live }: { target: string; live: string },
  cwd?: string,
): Promise<Migrations | null> {
  const added = await findAddedFiles({ older: target, newer: live, folder }, cwd)
  if (!added) return null
  const migrations: Migrations = { inTheWay: [], harmless: [] }
  for (const path of added) {
    const text = await findFileAt({ commit: live, path }, cwd)
    migrations[harmlessMark.test(text ?? '') ? 'harmless' : 'inTheWay'].push(path)
  }
  return migrations
}
