import { readFile } from 'node:fs/promises'
import { saveFile } from '../checkpoint.ts'

/** How often a release has been judged, this time included. Kept beside the checkpoint, which an open verdict may not touch. */
export async function countLook(statePath: string, release: string): Promise<number> {
  const path = `${statePath}.looks`
  const seen = await readLooks(path)
  const looks = (seen.release === release ? seen.looks : 0) + 1
  // Where nothing can be kept, every look counts as planned; the verdict does not depend on a disk.
  await saveFile(path, { release, looks }).catch(() => {})
  return looks
}

async function readLooks(path: string): Promise<{ release: string | null; looks: number }> {
  try {
    const { release, looks } = JSON.parse(await readFile(path, 'utf8'))
    return { release, looks: Number(looks) || 0 }
  } catch {
    return { release: null, looks: 0 }
  }
}
