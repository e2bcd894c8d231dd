import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attackIds } from './attack-ids.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Which files of tests name each attack. */
export function findAttackTests(): Map<string, string[]> {
  const files = globSync('test/**/*.test.ts', { cwd: root }).toSorted()
  const named = files.map((file) => ({ file, ids: idsIn(readFileSync(join(root, file), 'utf8')) }))
  return new Map(
    Object.keys(attackIds).map((id) => [
      id,
      named.filter(({ ids }) => ids.includes(id)).map(({ file }) => file),
    ]),
  )
}

export function idsIn(text: string): string[] {
  return [...new Set(text.match(/\b[A-Z]{2}-\d\d\b/g))].filter((id) => id in attackIds)
}
