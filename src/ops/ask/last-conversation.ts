import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'

const kept = z.object({ sessionId: z.uuid() })

/** The conversation to go on with, or undefined where there was none that can be read. */
export async function findLastConversation(file: string): Promise<string | undefined> {
  try {
    return kept.safeParse(JSON.parse(await readFile(file, 'utf8'))).data?.sessionId
  } catch {
    return undefined
  }
}

/** False where it could not be kept: the answer is worth more than that. */
export async function keepConversation(file: string, sessionId: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, JSON.stringify({ sessionId }), { mode: 0o600 })
    return true
  } catch {
    return false
  }
}
