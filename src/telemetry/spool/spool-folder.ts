import {
  chmodSync,
  close,
  closeSync,
  fdatasync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const mostDead = 200

/** Makes the folder where it is missing. Throws where somebody else could read or plant files in it. */
export function openFolder(folder: string): void {
  mkdirSync(join(folder, 'dead'), { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error('the folder is not ours alone')
  if (found.mode & 0o077) chmodSync(folder, 0o700)
}

/**
 * In the hands of the kernel under its name, as a whole, when this returns: the death of the process cannot undo it. The disk
 * is told to hurry, but not waited for: that took up to a third of a second, in which no request would be answered.
 */
export function writeWhole(folder: string, name: string, raw: Buffer): void {
  const part = join(folder, `${name}.part`)
  const file = openSync(part, 'wx', 0o600)
  try {
    writeFileSync(file, raw)
    renameSync(part, join(folder, name))
  } catch (error) {
    closeSync(file)
    rmSync(part, { force: true })
    throw error
  }
  fdatasync(file, () => close(file))
}

/** What Sentry will not take is kept to be looked at: moved back into the folder, it is tried again. */
export function moveToDead(folder: string, name: string): void {
  renameSync(join(folder, name), join(folder, 'dead', name))
  const dead = readdirSync(join(folder, 'dead')).toSorted()
  for (const oldest of dead.slice(0, -mostDead)) rmSync(join(folder, 'dead', oldest), { force: true })
}
