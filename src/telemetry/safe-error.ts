import { createHash } from 'node:crypto'
import { LuciaError } from '../errors.ts'
import { framesOf, readable } from './reportable.ts'

// What the runtime itself says names code and system calls, nothing that anybody typed. All else is withheld.
const runtimeMessages = [
  /^Cannot (read|set) properties of (undefined|null) \((reading|setting) '[\w$]{1,40}'\)$/,
  /^[\w$.]{1,60} is not (a function|defined|iterable|a constructor|an object)( \(cannot read property [\w$().]{1,60}\))?$/,
  /^(Maximum call stack size exceeded|Invalid array length|Invalid time value|Assignment to constant variable\.)$/,
  /^(Cannot find (module|package) '[\w@./-]{1,200}'|The requested module '[\w@./:-]{1,200}' does not provide an export named '[\w$]{1,60}')/,
  /^(Cannot access '[\w$]{1,40}' before initialization|Converting circular structure to JSON)/,
  /^(connect|listen|read|write|open|mkdir|bind|getaddrinfo|unlink|rename|fsync) E[A-Z]{2,20}\b/,
]
const luciaErrors = new Set([
  'ConfigError',
  'DependencyError',
  'InvalidRequest',
  'Unauthorized',
  'Shed',
  'StartupError',
  'NonError',
  'Notice',
])

/** The message where it cannot hold anybody's words; else its length and hash, by which two occurrences can be told alike. */
export function safeMessage(type: string, message: string): string {
  if (luciaErrors.has(type)) return message
  const runtime = runtimeMessages.find((pattern) => pattern.test(message))
  if (runtime) return message.match(runtime)?.[0] ?? ''
  if (message === '') return ''
  return `withheld: ${message.length} characters, sha256 ${createHash('sha256').update(message).digest('hex').slice(0, 8)}`
}

/** An error as the log may show it. */
export function safeError(thrown: unknown): object {
  const error = readable(thrown)
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, cause } = error
  return {
    type: name,
    message: error instanceof LuciaError ? message : safeMessage(name, message),
    stack: framesOf(error)
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(cause instanceof Error
      ? { cause: { type: cause.name, message: safeMessage(cause.name, cause.message) } }
      : {}),
  }
}
