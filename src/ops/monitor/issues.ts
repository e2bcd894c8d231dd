import type * as z from 'zod'
import type { Pages, SentryApi } from '../sentry-api.ts'
import { issueShape } from '../sentry-shapes.ts'
import { orgPath, scopeOf, type Watch } from './watch.ts'

export type Issue = z.infer<typeof issueShape>

export async function searchIssues(watch: Watch, query: string): Promise<Pages<Issue>> {
  const scope = await scopeOf(watch)
  const asked = { ...scope, query, limit: 100, statsPeriod: '90d' }
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
