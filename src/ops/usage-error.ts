/** The command line itself is wrong: told on stderr, exit 2, nothing was asked of anybody. */
export class UsageError extends Error {
  readonly facts: Record<string, unknown>
  constructor(message: string, facts: Record<string, unknown> = {}) {
    super(message)
    this.name = 'UsageError'
    this.facts = facts
  }
}
