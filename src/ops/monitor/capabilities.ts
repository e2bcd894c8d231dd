import type { Query } from '../sentry-api.ts'
import { orgPath, requireProject, scopeOf, type Watch } from './watch.ts'

export type Capability = {
  name: string
  scope: string
  use: string
  isOptional?: boolean
  path(watch: Watch): string
  query?(watch: Watch): Promise<Query> | Query
}

/** Each is one cheap read. */
export const capabilities: Capability[] = [
  {
    name: 'find projects',
    scope: 'org:read',
    use: 'finding organisation and project',
    path: (watch) => orgPath(watch, 'projects/'),
    query: () => ({ per_page: 1 }),
  },
  {
    name: 'read issues',
    scope: 'event:read',
    use: 'prod-health and issue-triage',
    path: (watch) => orgPath(watch, 'issues/'),
    query: async (watch) => ({ ...(await scopeOf(watch)), query: 'is:unresolved', limit: 1 }),
  },
  {
    name: 'read releases',
    scope: 'project:releases',
    use: 'release-gate',
    path: (watch) => orgPath(watch, 'releases/'),
    query: async (watch) => ({ project: (await requireProject(watch)).id, per_page: 1 }),
  },
  {
    name: 'read sessions',
    scope: 'org:read',
    use: 'crash-free sessions and the deploy verdict',
    path: (watch) => orgPath(watch, 'sessions/'),
    query: async (watch) => ({
      ...(await scopeOf(watch)),
      field: 'sum(session)',
      statsPeriod: '1d',
      interval: '1d',
    }),
  },
  {
    name: 'read what was dropped',
    scope: 'org:read',
    use: 'knowing what Sentry did not keep',
    path: (watch) => orgPath(watch, 'stats_v2/'),
    query: async (watch) => {
      const { id } = await requireProject(watch)
      return { project: id, field: 'sum(quantity)', groupBy: 'outcome', statsPeriod: '1d', interval: '1d' }
    },
  },
  {
    name: 'read alerts',
    scope: 'org:read or alerts:read',
    use: 'alerts plan and drift',
    path: (watch) => orgPath(watch, 'workflows/'),
  },
  {
    name: 'read project settings',
    scope: 'project:read',
    use: 'checking that the key of the DSN is active',
    isOptional: true,
    path: ({ target }) => `/api/0/projects/${target.org}/${target.project}/keys/`,
  },
]
