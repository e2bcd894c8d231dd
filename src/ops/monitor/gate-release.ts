import * as z from 'zod'
import { type Check, type Finding, fail, partial, pass, skipped } from '../check.ts'
import { probe } from '../probe.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { commitShape, deployShape, eventShape, releaseShape } from '../sentry-shapes.ts'
import { queryEvents } from './gate-figures.ts'
import { term } from './vocabulary.ts'
import { orgPath, requireProject, type Watch } from './watch.ts'

const known = {
  name: 'release in Sentry',
  risk: 'no suspect commits, no deploy to hold a regression against',
  next: 'npm run release -- mark',
}
const symbolicated = {
  name: 'source lines',
  risk: 'a stack trace that nobody can read in an incident',
  next: 'npm run monitor -- local-smoke --send-test-event, then run again',
}

export type Release = z.infer<typeof releaseShape>

/** There, for this project, with commits, and deployed to this environment. */
export function checkRelease(watch: Watch): Promise<Check> {
  return probe(known, async () => {
    const { release } = watch.target
    if (!release) return skipped('config', 'no release is known')
    await requireProject(watch)
    const found = await findRelease(watch, release)
    if (!found) return fail('evidence', `Sentry knows no release ${release}`)
    return judgeRelease(watch, found)
  })
}

async function judgeRelease(watch: Watch, found: Release): Promise<Finding> {
  const { environment, project } = watch.target
  const path = `releases/${encodeURIComponent(found.version)}/`
  const commits = await watch.api.pages(orgPath(watch, `${path}commits/`), { shape: commitShape })
  const deploys = await watch.api.pages(orgPath(watch, `${path}deploys/`), { shape: deployShape })
  const here = deploys.items.filter((deploy) => deploy.environment === environment)
  const lacking = [
    ...(found.projects?.some(({ slug }) => slug === project) ? [] : [`does not belong to ${project}`]),
    ...(commits.items.length ? [] : ['has no commits']),
    ...(here.length ? [] : [`has no deploy to ${environment}`]),
  ]
  const facts = { commits: commits.items.length, deploys: here.length }
  if (lacking.length) return fail('evidence', `release ${found.version} ${lacking.join(', ')}`, { facts })
  return pass(`with ${commits.items.length} commits and ${here.length} deploys to ${environment}`, { facts })
}

export async function findRelease(watch: Watch, version: string): Promise<Release | null> {
  try {
    return await watch.api.get(orgPath(watch, `releases/${encodeURIComponent(version)}/`), {
      shape: releaseShape,
    })
  } catch (error) {
    if (error instanceof SentryApiError && error.status === 404) return null
    throw error
  }
}

/** Newest first, those deployed to this environment. */
export async function listReleases(watch: Watch): Promise<Release[]> {
  const { id } = await requireProject(watch)
  const query = { project: id, environment: watch.target.environment, per_page: 50 }
  return watch.api.get(orgPath(watch, 'releases/'), { shape: z.array(releaseShape), query })
}

/** In a real event of this release: what the engineer will see. */
export function checkFrames(watch: Watch): Promise<Check> {
  return probe(symbolicated, async () => {
    const { release } = watch.target
    if (!release) return skipped('config', 'no release is known')
    const [row] = await queryEvents(watch, {
      query: term('release', release),
      field: ['id', 'issue.id', 'timestamp'],
      sort: '-timestamp',
    })
    if (!row) return partial('no-data', `no event of ${release} yet`)
    const path = `issues/${row['issue.id']}/events/${row.id}/`
    return judgeFrames(await watch.api.get(orgPath(watch, path), { shape: eventShape }))
  })
}

function judgeFrames({ eventID, entries }: z.infer<typeof eventShape>): Finding {
  const values = (entries ?? []).flatMap(({ type, data }) =>
    type === 'exception' ? (data?.values ?? []) : [],
  )
  const own = values.flatMap((value) => value?.stacktrace?.frames ?? []).filter(({ inApp }) => inApp)
  const readable = own.filter(({ context, lineNo }) => lineNo && context?.length)
  const facts = { eventId: eventID, frames: own.length, readable: readable.length }
  if (own.length === 0) return partial('no-data', `event ${eventID} has no frames of the engine`, { facts })
  if (readable.length === 0)
    return fail('evidence', `no frame of event ${eventID} carries its source line`, { facts })
  return pass(`${readable.length} of ${own.length} frames of event ${eventID} carry source lines`, { facts })
}
