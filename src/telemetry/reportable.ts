import { relative } from 'node:path'

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

function look(thrown: unknown, depth = 0): void {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return
  const isError = thrown instanceof Error
  for (const name of ['name', 'message', 'stack', 'code', 'type', 'expose', 'errors'])
    if (name in thrown) Reflect.get(thrown, name)
  if (isError) String(thrown)
  if ('cause' in thrown) look(thrown.cause, depth + 1)
}

export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new NonError(thrown)
}

const sourceRoot = new URL('..', import.meta.url).pathname

/** The function of ours where it happened: what two occurrences of one bug share, from one deploy to the next. */
export function culpritOf(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
  for (const line of stack.split('\n', 60)) {
    if (!line.includes(sourceRoot)) continue
    const frame = line.match(
      /^\s+at (?:async )?(?:([\w$.<>[\] ]{1,80}) \()?(?:file:\/\/)?(\/[^:)]+):\d+:\d+\)?$/,
    )
    if (frame?.[2]?.startsWith(sourceRoot))
      return `${relative(sourceRoot, frame[2])} ${frame[1] ?? ''}`.trim().slice(0, 100)
  }
  return 'outside'
}
