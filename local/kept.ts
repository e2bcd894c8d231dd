import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What was made at the first start is the same at the next; without a file it lives as long as the process. */
export async function loadKept<T>(file: string | undefined, make: () => T | Promise<T>): Promise<T> {
  const text = file ? await readFile(file, 'utf8').catch(onlyIfAbsent) : null
  if (text !== null) return JSON.parse(text)
  const made = await make()
  if (file) await keep(file, made)
  return made
}

/** Readable by this user only, and never half written. */
export async function keep(file: string, value: unknown) {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(value, null, 2), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

function onlyIfAbsent(cause: NodeJS.ErrnoException) {
  if (cause.code === 'ENOENT') return null
  throw cause
}
