import { SentryApiError } from '../sentry-api-error.ts'
import { issueShape } from '../sentry-shapes.ts'
import type { Issue } from './issues.ts'
import { orgPath, type Watch } from './watch.ts'

export type Fates = {
  resolved: string[]
  archived: string[]
  'still unresolved': string[]
  unknown: string[]
}

const mostLooks = 50

/** Where issues went that are on no list any more. Resolved is only what says so itself. */
export async function findFates(watch: Watch, ids: string[]): Promise<Fates> {
  const fates: Fates = { resolved: [], archived: [], 'still unresolved': [], unknown: ids.slice(mostLooks) }
  for (const id of ids.slice(0, mostLooks)) {
    const issue = await findIssue(watch, id)
    const fate = issue ? (fateOf[issue.status] ?? 'unknown') : 'unknown'
    fates[fate].push(issue?.shortId ?? id)
  }
  return fates
}

const fateOf: Record<string, keyof Fates> = {
  resolved: 'resolved',
  ignored: 'archived',
  muted: 'archived',
  unresolved: 'still unresolved',
}

async function findIssue(watch: Watch, id: string): Promise<Issue | null> {
  try {
    return await watch.api.get(orgPath(watch, `issues/${id}/`), { shape: issueShape })
  } catch (error) {
    if (error instanceof SentryApiError && error.status === 404) return null
    throw error
  }
}
