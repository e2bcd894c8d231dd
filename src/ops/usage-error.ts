/** The command line itself is wrong: told once, exit 2. */
export class UsageError extends Error {
  readonly facts: Record<string, unknown>
  constructor(
    message: string,
    { facts = {}, cause }: { facts?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.name = 'UsageError'
    this.facts = facts
  }
}
