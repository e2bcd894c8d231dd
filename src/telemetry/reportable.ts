/** Something that was thrown and is no error: its type is told, its content is not. */
export class NonError extends Error {
  constructor(thrown: unknown) {
    super(`thrown: ${thrown === null ? 'null' : typeof thrown}`)
    this.name = 'NonError'
  }
}

/** A fixed sentence that becomes an event without anything having been thrown. */
export class Notice extends Error {
  constructor(text: string) {
    super(text)
    this.name = 'Notice'
  }
}

/** The thrown thing, or a stand-in where looking at it throws in turn: nothing may fail while a failure is told. */
export function readable(thrown: unknown): unknown {
  try {
    look(thrown)
    return thrown
  } catch {
    return new NonError(thrown)
  }
}

const whatIsLookedAt = ['name', 'message', 'stack', 'code', 'type', 'expose', 'errors']

function look(thrown: unknown, depth = 0): void {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return
  for (const name of whatIsLookedAt) if (name in thrown) Reflect.get(thrown, name)
  if (thrown instanceof Error) String(thrown)
  if ('cause' in thrown) look(thrown.cause, depth + 1)
}

export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new NonError(thrown)
}

const sourceRoot = new URL('..', import.meta.url).pathname
const ownFrame = /^ +at (?:async )?(?:([\w$.<>[\] ]{1,80}) \()?(?:file:\/\/)?(\/[^:)]+):\d+:\d+\)?$/

/** The function of ours where it happened: what two occurrences of one bug share, from one deploy to the next. */
export function culpritOf(error: Error): string {
  const stack = framesOf(error)
  for (let at = stack.indexOf(sourceRoot); at >= 0; at = stack.indexOf(sourceRoot, at + 1)) {
    const endsAt = stack.indexOf('\n', at)
    const line = stack.slice(stack.lastIndexOf('\n', at) + 1, endsAt < 0 ? undefined : endsAt)
    const [, name = '', path] = line.match(ownFrame) ?? []
    if (path?.startsWith(sourceRoot)) return `${path.slice(sourceRoot.length)} ${name}`.trim().slice(0, 100)
  }
  return 'outside'
}

/** The stack without the message before it, which may hold what looks like a frame. */
export function framesOf({ stack, message }: { stack?: unknown; message: unknown }): string {
  if (typeof stack !== 'string') return ''
  const saidAt = typeof message === 'string' ? stack.indexOf(message) : -1
  return saidAt < 0 ? stack : stack.slice(saidAt + String(message).length)
}
