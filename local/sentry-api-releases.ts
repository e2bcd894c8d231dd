import type { PartReply, PartRequest } from './part.ts'
import { detail, notFound, paged } from './sentry-api-reply.ts'
import { releaseFields } from './sentry-api-standing.ts'
import type { ReleaseRecord, SentryState } from './sentry-api-state.ts'

type ReleaseBody = {
  version?: string
  projects?: string[]
  dateReleased?: string
  commits?: { id: string; message?: string; author_name?: string }[]
  refs?: { commit: string }[]
}

export function listReleases(request: PartRequest, state: SentryState): PartReply {
  const environments = request.query.getAll('environment')
  const isHere = ({ deploys }: ReleaseRecord) =>
    !environments.length || deploys.some(({ environment }) => environments.includes(environment))
  const newestFirst = state.releases
    .filter(isHere)
    .toSorted((a, b) => b.dateCreated.localeCompare(a.dateCreated))
  return paged(newestFirst.map(shownRelease), request, state)
}

/** 208 when it is there already, which is success. */
export function createRelease(request: PartRequest, state: SentryState): PartReply {
  const body = JSON.parse(request.body) as ReleaseBody
  if (!body.version) return { status: 400, body: { version: ['This field is required.'] } }
  if (!body.projects?.length) return { status: 400, body: { projects: ['This field is required.'] } }
  if (!body.projects.every((slug) => slug === state.project.slug)) {
    return { status: 400, body: { projects: ['Invalid project ids or slugs'] } }
  }
  const known = state.releases.find(({ version }) => version === body.version)
  const release = known ?? newRelease(body.version, body.projects)
  if (!known) state.releases.push(release)
  change(release, body)
  return { status: known ? 208 : 201, body: shownRelease(release) }
}

export function showRelease(_request: PartRequest, state: SentryState, version: string): PartReply {
  const release = findRelease(state, version)
  return release ? { status: 200, body: shownRelease(release) } : notFound()
}

export function changeRelease(request: PartRequest, state: SentryState, version: string): PartReply {
  const release = findRelease(state, version)
  if (!release) return notFound()
  change(release, JSON.parse(request.body) as ReleaseBody)
  return { status: 200, body: shownRelease(release) }
}

export function listCommits(request: PartRequest, state: SentryState, version: string): PartReply {
  const release = findRelease(state, version)
  if (!release) return notFound()
  const shown = release.commits.map(({ id, message, author }) => ({
    id,
    message,
    dateCreated: release.dateCreated,
    pullRequest: null,
    author: { name: author, email: `${author.toLowerCase().replace(/\W+/g, '.')}@example.test` },
    suspectCommitType: '',
    releases: [
      { version, shortVersion: version, ref: null, url: null, dateReleased: null, dateCreated: null },
    ],
  }))
  return paged(shown, request, state)
}

export function listDeploys(request: PartRequest, state: SentryState, version: string): PartReply {
  const release = findRelease(state, version)
  return release ? paged(release.deploys.map(shownDeploy), request, state) : notFound()
}

export function createDeploy(request: PartRequest, state: SentryState, version: string): PartReply {
  const release = findRelease(state, version)
  if (!release) return notFound()
  const body = JSON.parse(request.body) as { environment?: string; name?: string; dateFinished?: string }
  if (!body.environment) return { status: 400, body: { environment: ['This field is required.'] } }
  if (body.environment.length > 64) return detail(400, 'Ensure this value has at most 64 characters')
  const dateFinished = body.dateFinished ?? new Date().toISOString()
  const deploy = { environment: body.environment, name: body.name ?? null, dateFinished }
  release.deploys.push(deploy)
  return { status: 201, body: shownDeploy(deploy) }
}

function findRelease(state: SentryState, version: string): ReleaseRecord | undefined {
  return state.releases.find((release) => release.version === version)
}

function newRelease(version: string, projects: string[]): ReleaseRecord {
  return {
    version,
    projects,
    dateCreated: new Date().toISOString(),
    dateReleased: null,
    commits: [],
    deploys: [],
  }
}

function change(release: ReleaseRecord, { dateReleased, commits, refs }: ReleaseBody) {
  if (dateReleased) release.dateReleased = dateReleased
  const told = commits?.map(({ id, message, author_name }) => ({
    id,
    message: message ?? '',
    author: author_name ?? '',
  }))
  const pointed = refs?.map(({ commit }) => ({ id: commit, message: '', author: '' }))
  release.commits.push(...(told ?? pointed ?? []))
}

function shownRelease(release: ReleaseRecord) {
  const { version, dateCreated, dateReleased, commits, deploys, projects } = release
  const [lastCommit = null] = commits
  const last = deploys.at(-1)
  return {
    ...releaseFields,
    version,
    shortVersion: version,
    dateCreated,
    dateReleased,
    commitCount: commits.length,
    deployCount: deploys.length,
    lastCommit,
    lastDeploy: last ? shownDeploy(last) : null,
    projects: projects.map((slug) => ({ ...ofProject, slug, name: slug })),
  }
}

const ofProject = { id: 42, platform: 'node', platforms: ['node'], newGroups: 0, hasHealthData: true }

function shownDeploy(deploy: ReleaseRecord['deploys'][number]) {
  return { id: '1', url: null, dateStarted: null, ...deploy, name: deploy.name ?? '' }
}
