import { SentryApiError } from '../sentry-api-error.ts'
import { namedShape } from '../sentry-shapes.ts'
import type { Watch } from './watch.ts'

type Named = { slug: string }
export type Visible = { text: string; facts: { organizations: string[]; projects: string[] } }

/** The slugs that the token can see, for somebody who does not know theirs. */
export async function listVisible({ api, target }: Watch): Promise<Visible> {
  try {
    const organizations = target.org
      ? [target.org]
      : slugs(await api.pages('/api/0/organizations/', { shape: namedShape }))
    const only = organizations.length === 1 ? organizations[0] : undefined
    const projects = only
      ? slugs(await api.pages(`/api/0/organizations/${only}/projects/`, { shape: namedShape }))
      : []
    const named = projects.length ? `; projects of ${only}: ${projects.join(', ')}` : ''
    const text = `the token sees organisations: ${organizations.join(', ') || 'none'}${named}`
    return { text, facts: { organizations, projects } }
  } catch (error) {
    if (!(error instanceof SentryApiError)) throw error
    return {
      text: `what there is could not be listed: ${error.message}`,
      facts: { organizations: [], projects: [] },
    }
  }
}

function slugs({ items }: { items: Named[] }): string[] {
  return items.map(({ slug }) => slug)
}
