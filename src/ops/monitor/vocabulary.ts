import { dependencies } from '../../errors.ts'

/** The engine's own words, as they stand in Sentry's searches. */
export const criticalRoute = 'route:"/admin/operator-focus"'
export const ofDependencies = `dependency:[${dependencies.join(',')}]`
export const notOfDependencies = `!${ofDependencies}`
export const severe = 'level:[error,fatal]'

/** A release is quoted: it holds @ and +, and a quote in it would end the term. */
export function term(key: string, value: string): string {
  return `${key}:"${value.replace(/["\\*]/g, '')}"`
}
