import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export type Commit = {
  id: string
  author_name: string
  author_email: string
  timestamp: string
  /** The first line: what the change is, not its story. */
  message: string
}

const run = promisify(execFile)
const mostCommits = 100
const separator = '\u001f'

/** The commits that a release brings, newest first; null where this is no checkout that knows them. */
export async function findCommits(
  release: string,
  since: string | null,
  cwd = process.cwd(),
): Promise<Commit[] | null> {
  const range = since ? [`${since}..${release}`] : ['--max-count=20', release]
  const format = ['%H', '%an', '%ae', '%aI', '%s'].join('%x1f')
  const text = await git(['log', `--max-count=${mostCommits}`, `--format=${format}`, ...range, '--'], cwd)
  return text === null ? null : text.split('\n').filter(Boolean).map(toCommit)
}

export async function findHead(cwd = process.cwd()): Promise<string | null> {
  return (await git(['rev-parse', 'HEAD'], cwd))?.trim() ?? null
}

/** Whether all of the older commit is in the newer one; false also where either is not known here. */
export async function isAncestor(older: string, newer: string, cwd = process.cwd()): Promise<boolean> {
  if (!isCommit(older) || !isCommit(newer)) return false
  return (await git(['merge-base', '--is-ancestor', older, newer], cwd)) !== null
}

/** Files of a folder that the newer commit has and the older has not. */
export async function findAddedFiles(
  { older, newer, folder }: { older: string; newer: string; folder: string },
  cwd = process.cwd(),
): Promise<string[] | null> {
  if (!isCommit(older) || !isCommit(newer)) return null
  const range = ['--diff-filter=A', '--name-only', older, newer, '--', folder]
  return (await git(['diff', ...range], cwd))?.split('\n').filter(Boolean) ?? null
}

/** A file as a commit has it; null where it is not known here. */
export function findFileAt(
  { commit, path }: { commit: string; path: string },
  cwd = process.cwd(),
): Promise<string | null> {
  return git(['show', `${commit}:${path}`], cwd)
}

export function isCommit(name: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(name)
}

async function git(args: string[], cwd: string): Promise<string | null> {
  try {
    return (await run('git', args, { cwd, maxBuffer: 16 * 1024 * 1024, timeout: 20_000 })).stdout
  } catch {
    // No git, no repository, an unknown commit: each means that nothing can be said here.
    return null
  }
}

function toCommit(line: string): Commit {
  const [id = '', author_name = '', author_email = '', timestamp = '', message = ''] = line.split(separator)
  return { id, author_name, author_email, timestamp, message: message.slice(0, 200) }
}
