import type * as z from 'zod'
import type { Checkpoint } from '../checkpoint.ts'
import type { Terminal } from '../command.ts'
import type { Pages, Query, SentryApi } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { issueShape, projectShape } from '../sentry-shapes.ts'
import type { Limits } from './open-sentry.ts'
import type { Target } from './target.ts'

export type ProjectRef = z.infer<typeof projectShape>

/** What a mode is given. */
export type Watch = {
  target: Target
  api: SentryApi
  terminal: Terminal
  limits: Limits
  flags: { sendTestEvent: boolean; isLoop: boolean }
  /** Of the last run that was decided; null on the first. */
  checkpoint: Checkpoint | null
  statePath: string
  startedAt: string
}

export function orgPath(watch: Watch, path = ''): string {
  return `/api/0/organizations/${encodeURIComponent(requireSlug(watch.target.org, 'organisation'))}/${path}`
}

const projects = new WeakMap<SentryApi, Promise<ProjectRef>>()

/** By number, because the figures know projects by nothing else. Asked once in a run. */
export function requireProject(watch: Watch): Promise<ProjectRef> {
  const asked = projects.get(watch.api) ?? findProject(watch)
  projects.set(watch.api, asked)
  return asked
}

async function findProject(watch: Watch): Promise<ProjectRef> {
  const slug = requireSlug(watch.target.project, 'project')
  const path = orgPath(watch, 'projects/')
  const { items } = await watch.api.pages(path, { shape: projectShape })
  const found = items.find((one) => one.slug === slug)
  if (found) return found
  const seen = items.map((one) => one.slug).join(', ') || 'none'
  throw new SentryApiError(`The token sees no project ${slug}; it sees: ${seen}`, { reason: 'config', path })
}

function requireSlug(slug: string | null, what: string): string {
  if (slug) return slug
  throw new SentryApiError(`No ${what} is chosen`, { reason: 'config', path: '' })
}

export type Scope = { project: string; environment: string }

/** Everything is asked for one project and one environment: staging's noise is not production's. */
export async function scopeOf(watch: Watch): Promise<Scope> {
  return { project: (await requireProject(watch)).id, environment: watch.target.environment }
}

export type Issue = z.infer<typeof issueShape>

export async function searchIssues(watch: Watch, query: string, more: Query = {}): Promise<Pages<Issue>> {
  const scope = await scopeOf(watch)
  const asked = { ...scope, query, limit: 100, ...more }
  return watch.api.pages(orgPath(watch, 'issues/'), { shape: issueShape, query: asked })
}

const snapshots = new WeakMap<SentryApi, Promise<Pages<Issue>>>()

/** One snapshot in a run: what comes after it is new to the next run, and not lost between two. */
export function loadUnresolved(watch: Watch): Promise<Pages<Issue>> {
  const asked = snapshots.get(watch.api) ?? searchIssues(watch, 'is:unresolved')
  snapshots.set(watch.api, asked)
  return asked
}

/** A total that was cut off is never told as the total. */
export function totalOf({ items, complete, hits, isCapped }: Pages<unknown>): string {
  const isWhole = complete && !(isCapped && items.length <= (hits ?? 0))
  return isWhole ? String(items.length) : `at least ${Math.max(items.length, hits ?? 0)}`
}

export function issueLine({ shortId, level, title, count, userCount, permalink }: Issue): string {
  const users = userCount === 1 ? '1 user' : `${userCount} users`
  return `${shortId} ${level} ${clip(title)} (${count} events, ${users}) ${permalink}`
}

export function issueFacts({ id, shortId, level, count, userCount, firstSeen, lastSeen, permalink }: Issue) {
  return { id, shortId, level, count: Number(count), userCount, firstSeen, lastSeen, permalink }
}

export function clip(text: string, length = 100): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
