import { type Check, type Finding, fail, pass, skipped } from '../check.ts'
import { probe } from '../probe.ts'
import type { Query } from '../sentry-api.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { anything } from '../sentry-shapes.ts'
import type { Capability } from './capabilities.ts'
import type { Watch } from './watch.ts'

/** Introspection is a hint: a real answer decides. */
export async function checkCapability(watch: Watch, capability: Capability): Promise<Check> {
  const { name, scope, use, isOptional } = capability
  const about = {
    name: `may ${name}`,
    risk: `without ${scope}: no ${use}`,
    next: `give the token the scope ${scope}`,
  }
  return probe(about, async () => {
    const asked = await prepare(watch, capability)
    if ('status' in asked) return asked
    try {
      await watch.api.get(asked.path, { shape: anything, ...(asked.query ? { query: asked.query } : {}) })
      return pass(`${scope} is there, for ${use}`)
    } catch (error) {
      if (!(error instanceof SentryApiError) || error.reason !== 'scope') throw error
      const evidence = `${scope} is missing, which is for ${use} (403)`
      return isOptional ? skipped('scope', evidence) : fail('scope', evidence)
    }
  })
}

// What stands in the way of asking says nothing about this scope.
async function prepare(
  watch: Watch,
  { path, query }: Capability,
): Promise<Finding | { path: string; query?: Query }> {
  try {
    const asked = await query?.(watch)
    return { path: path(watch), ...(asked ? { query: asked } : {}) }
  } catch (error) {
    if (!(error instanceof SentryApiError) || (error.reason !== 'scope' && error.reason !== 'config'))
      throw error
    return skipped(error.reason, `not asked, because the project was not found: ${error.message}`)
  }
}
