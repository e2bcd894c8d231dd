import * as z from 'zod'
import { SentryApiError } from '../sentry-api-error.ts'
import { commitShape, type crumbShape, eventShape, issueShape, ownerRuleShape } from '../sentry-shapes.ts'
import { clip, type Issue, issueFacts, issueLine } from './issues.ts'
import { orgPath, type Watch } from './watch.ts'

type Crumb = z.infer<typeof crumbShape>
type Commit = z.infer<typeof commitShape>

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
  const details = await optional(() =>
    watch.api.get(orgPath(watch, `issues/${issue.id}/`), { shape: issueShape }),
  )
  const event = await optional(() =>
    watch.api.get(orgPath(watch, `issues/${issue.id}/events/latest/`), { shape: eventShape }),
  )
  const firstRelease = details?.firstRelease?.version ?? null
  const commit = firstRelease ? await findCommit(watch, firstRelease) : null
  const tags = (event?.tags ?? []).filter(({ key }) => telling.includes(key))
  const crumbs = (event?.entries ?? []).flatMap(({ type, data }) =>
    type === 'breadcrumbs' ? (data?.values ?? []).filter((one) => one !== null) : [],
  )
  const trail = crumbs.slice(-5).map(crumbText)
  const owner = ownerOf(issue, details, commit)
  const facts = { ...issueFacts(issue), firstRelease, commit: commit?.id ?? null, owner, tags, trail }
  const lines = [
    issueLine(issue),
    `  reproduce: ${tags.map(({ key, value }) => `${key}=${clip(value ?? '', 60)}`).join(' ') || 'no tags on the latest event'}`,
    ...(trail.length ? [`  before it: ${trail.join(' > ')}`] : []),
    `  since: ${firstRelease ?? 'no release known'}${commit ? `, likely commit ${commitText(commit)}` : ''}`,
    `  ask: ${owner ?? 'nobody is assigned'}`,
  ]
  return { facts, lines }
}

function crumbText({ category, message, data }: Crumb): string {
  const told = Object.entries(data ?? {}).map(([name, value]) => `${name}=${String(value)}`)
  return clip([category, message, ...told].filter(Boolean).join(' '), 80)
}

function commitText({ id, message }: Commit): string {
  return `${id.slice(0, 10)} ${clip(message?.split('\n')[0] ?? '', 60)}`.trim()
}

async function findCommit(watch: Watch, release: string): Promise<Commit | null> {
  const path = orgPath(watch, `releases/${encodeURIComponent(release)}/commits/`)
  const commits = await optional(() =>
    watch.api.get(path, { shape: z.array(commitShape), query: { per_page: 1 } }),
  )
  return commits?.[0] ?? null
}

function ownerOf(issue: Issue, details: Issue | null, commit: Commit | null): string | null {
  const assigned = issue.assignedTo ?? details?.assignedTo
  if (assigned?.name) return `${assigned.name} (assigned ${kindOf(assigned)})`
  const suggested = ownerRules.catch([]).parse(details?.owners ?? [])[0]?.owner
  if (suggested) return `${suggested} (suspect commit or ownership rule)`
  return commit?.author?.name ? `${commit.author.name} (author of the likely commit)` : null
}

const kindOf = ({ type }: { type?: string | null | undefined }) => type ?? 'owner'
const ownerRules = z.array(ownerRuleShape)

// A hint that is not to be had is left out; that the network or the token failed is not.
async function optional<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof SentryApiError && (error.status === 404 || error.reason === 'scope')) return null
    throw error
  }
}
