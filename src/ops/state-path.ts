import { existsSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { UsageError } from './usage-error.ts'

type Place = { org: string; project: string; environment: string }

/** One file for each organisation, project and environment, in the user's state folder. */
export function statePath(place: Place, env: Record<string, string | undefined>): string {
  const { org, project, environment } = place
  const [one, two, three] = [org, project, environment].map(encodeURIComponent)
  return join(stateFolder(env), 'monitor', one ?? '', two ?? '', `${three}.json`)
}

/** Where the commands of this user keep what one run tells the next. */
export function stateFolder(env: Record<string, string | undefined>): string {
  const root = env.XDG_STATE_HOME && isAbsolute(env.XDG_STATE_HOME) ? env.XDG_STATE_HOME : defaultRoot(env)
  return join(root, 'lucia-engine')
}

/** What a run found is nobody's source: a state file in the repository is refused. */
export function requireOutsideRepository(path: string, cwd = process.cwd()): string {
  const full = resolve(cwd, path)
  const fromRepository = relative(realpathSync(repository), realOf(full))
  const isInside = fromRepository !== '' && !fromRepository.startsWith('..') && !isAbsolute(fromRepository)
  if (isInside) throw new UsageError('--state-file must lie outside the repository')
  return full
}

const repository = resolve(import.meta.dirname, '..', '..')

function defaultRoot(env: Record<string, string | undefined>): string {
  return join(env.HOME || homedir(), '.local', 'state')
}

function realOf(path: string): string {
  const folder = dirname(path)
  if (folder === path) return path
  return existsSync(path) ? realpathSync(path) : join(realOf(folder), basename(path))
}
