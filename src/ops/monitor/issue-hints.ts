import { SentryApiError } from '../sentry-api-error.ts'
import { clip, type Issue, issueFacts, issueLine, type Owner, orgPath, type Watch } from './watch.ts'

type Details = Issue & { firstRelease?: { version: string } | null }
type Crumb = { category?: string; message?: string; data?: Record<string, unknown> | null }
type ShownEvent = {
  eventID: string
  tags?: { key: string; value: string }[]
  entries?: { type: string; data?: { values?: Crumb[] } }[]
}
type Commit = { id: string; message?: string | null; author?: { name?: string } | null }

const telling = [
  'route',
  'dependency',
  'operation',
  'kind',
  'upstream_status',
  'vendor_code',
  'lane',
  'requestId',
]

/** Enough to reproduce it, and whom to ask. */
export async function describeIssue(watch: Watch, issue: Issue) {
  const details = await optional(() => watch.api.get<Details>(orgPath(watch, `issues/${issue.id}/`)))
  const event = await optional(() =>
    watch.api.get<ShownEvent>(orgPath(watch, `issues/${issue.id}/events/latest/`)),
  )
  const firstRelease = details?.firstRelease?.version ?? null
  const commit = firstRelease ? await findCommit(watch, firstRelease) : null
  const tags = (event?.tags ?? []).filter(({ key }) => telling.includes(key))
  const crumbs = (event?.entries ?? []).flatMap(({ type, data }) =>
    type === 'breadcrumbs' ? (data?.values ?? []) : [],
  )
  const trail = crumbs.slice(-5).map(crumbText)
  const owner = ownerOf(issue, details, commit)
  const facts = { ...issueFacts(issue), firstRelease, commit: commit?.id ?? null, owner, tags, trail }
  const lines = [
    issueLine(issue),
    `  reproduce: ${tags.map(({ key, value }) => `${key}=${clip(value, 60)}`).join(' ') || 'no tags on the latest event'}`,
    ...(trail.length ? [`  before it: ${trail.join(' > ')}`] : []),
    `  since: ${firstRelease ?? 'no release known'}${commit ? `, likely commit ${commitText(commit)}` : ''}`,
    `  ask: ${owner ?? 'nobody is assigned'}`,
  ]
  return { facts, lines }
}

function crumbText({ category = '', message = '', data }: Crumb): string {
  const told = Object.entries(data ?? {}).map(([name, value]) => `${name}=${String(value)}`)
  return clip([category, message, ...told].filter(Boolean).join(' '), 80)
}

function commitText({ id, message }: Commit): string {
  return `${id.slice(0, 10)} ${clip(message?.split('\n')[0] ?? '', 60)}`.trim()
}

async function findCommit(watch: Watch, release: string): Promise<Commit | null> {
  const path = orgPath(watch, `releases/${encodeURIComponent(release)}/commits/`)
  const commits = await optional(() => watch.api.get<Commit[]>(path, { per_page: 1 }))
  return commits?.[0] ?? null
}

function ownerOf(issue: Issue, details: Details | null, commit: Commit | null): string | null {
  const assigned = issue.assignedTo ?? details?.assignedTo
  if (assigned?.name) return `${assigned.name} (assigned ${kindOf(assigned)})`
  const suggested = details?.owners?.[0]?.owner
  if (suggested) return `${suggested} (suspect commit or ownership rule)`
  return commit?.author?.name ? `${commit.author.name} (author of the likely commit)` : null
}

const kindOf = ({ type }: Owner) => type ?? 'owner'

// A hint that is not to be had is left out; that the network or the token failed is not.
async function optional<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof SentryApiError && (error.status === 404 || error.reason === 'scope')) return null
    throw error
  }
}
