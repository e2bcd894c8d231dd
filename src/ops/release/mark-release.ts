import * as z from 'zod'
import type { SentryApi } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { findCommits, isAncestor, isCommit } from './git-commits.ts'

export type Marking = {
  api: SentryApi
  org: string
  project: string
  environment: string
  release: string
  /** Tells this deploy from another of the same release: a deploy of the host, a rollback. */
  deploy: string
  cwd?: string
}
export type Step = { name: string; state: 'done' | 'already' | 'left out' | 'refused'; evidence: string }

const releaseShape = z.object({
  version: z.string(),
  dateReleased: z.string().nullish(),
  commitCount: z.number().nullish(),
})
const deployShape = z.object({ environment: z.string(), name: z.string().nullish() })

/** Release, commits, deploy, end: each only where it is not yet. What Sentry refuses ends the telling, not the deploy. */
export async function markRelease(marking: Marking): Promise<Step[]> {
  const steps: Step[] = []
  try {
    for (const step of [tellRelease, tellCommits, tellDeploy, finalise]) steps.push(await step(marking))
  } catch (error) {
    if (!(error instanceof SentryApiError)) throw error
    steps.push({ name: names[steps.length] ?? 'Sentry', state: 'refused', evidence: error.message })
  }
  return steps
}

const names = ['release', 'commits', 'deploy', 'finalised']

async function tellRelease({ api, org, project, release }: Marking): Promise<Step> {
  const body = { version: release, projects: [project], ...(isCommit(release) ? { ref: release } : {}) }
  const { status } = await api.write('POST', `${pathOf(org)}`, body)
  return { name: 'release', state: status === 208 ? 'already' : 'done', evidence: release }
}

async function tellCommits(marking: Marking): Promise<Step> {
  const { api, org, release, cwd } = marking
  const name = 'commits'
  const { commitCount } = await api.get(pathOf(org, release), { shape: releaseShape })
  if (commitCount) return { name, state: 'already', evidence: `${commitCount} known` }
  const since = await findPrevious(marking)
  const commits = isCommit(release) ? await findCommits(release, since, cwd) : null
  if (!commits?.length) return { name, state: 'left out', evidence: 'this checkout does not know them' }
  await api.write('PUT', pathOf(org, release), { commits })
  const from = since ? `since ${since.slice(0, 7)}` : 'the newest: no earlier release is known here'
  return { name, state: 'done', evidence: `${commits.length}, ${from}` }
}

/** The newest release of this environment that this one grew out of. */
async function findPrevious({ api, org, environment, release, cwd }: Marking): Promise<string | null> {
  const { items } = await api.pages(pathOf(org), {
    shape: releaseShape,
    query: { environment, per_page: 20 },
  })
  for (const { version } of items.slice(0, 20))
    if (version !== release && (await isAncestor(version, release, cwd))) return version
  return null
}

async function tellDeploy({ api, org, environment, release, deploy }: Marking): Promise<Step> {
  const path = `${pathOf(org, release)}deploys/`
  const { items } = await api.pages(path, { shape: deployShape })
  const name = deploy.slice(0, 64)
  const isKnown = items.some((one) => one.environment === environment && one.name === name)
  const evidence = `${environment}, ${name}`
  if (isKnown) return { name: 'deploy', state: 'already', evidence }
  await api.write('POST', path, { environment, name, dateFinished: new Date().toISOString() })
  return { name: 'deploy', state: 'done', evidence }
}

async function finalise({ api, org, release }: Marking): Promise<Step> {
  const { dateReleased } = await api.get(pathOf(org, release), { shape: releaseShape })
  if (dateReleased) return { name: 'finalised', state: 'already', evidence: dateReleased }
  const now = new Date().toISOString()
  await api.write('PUT', pathOf(org, release), { dateReleased: now })
  return { name: 'finalised', state: 'done', evidence: now }
}

function pathOf(org: string, release?: string): string {
  const path = `/api/0/organizations/${encodeURIComponent(org)}/releases/`
  return release === undefined ? path : `${path}${encodeURIComponent(release)}/`
}
