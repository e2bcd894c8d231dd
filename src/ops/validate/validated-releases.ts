import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { saveFile } from '../checkpoint.ts'
import { stateFolder } from '../state-path.ts'
import type { Validation } from './results.ts'

type Env = Record<string, string | undefined>

const shape = z.array(z.object({ release: z.string(), baseUrl: z.string(), at: z.string() }))
export type Validated = z.infer<typeof shape>[number]

const mostKept = 200

/** The releases that passed on this address, newest first, as far as this machine saw it. */
export async function loadValidated(baseUrl: string, env: Env): Promise<Validated[]> {
  return (await loadAll(env)).filter((one) => one.baseUrl === baseUrl)
}

/** Kept where a rollback looks for somewhere good to go. Only a whole PASS of a named release counts. */
export async function rememberValidated(
  { verdict, release, baseUrl, startedAt }: Validation,
  env: Env,
): Promise<void> {
  if (verdict !== 'PASS' || !release) return
  const others = (await loadAll(env)).filter((one) => one.release !== release || one.baseUrl !== baseUrl)
  await saveFile(pathIn(env), [{ release, baseUrl, at: startedAt }, ...others].slice(0, mostKept))
}

async function loadAll(env: Env): Promise<Validated[]> {
  const text = await readFile(pathIn(env), 'utf8').catch(() => '[]')
  try {
    return shape.safeParse(JSON.parse(text)).data ?? []
  } catch {
    return []
  }
}

function pathIn(env: Env): string {
  return join(stateFolder(env), 'validated.json')
}
