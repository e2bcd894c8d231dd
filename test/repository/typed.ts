import { readText, trackedFiles } from './repository.ts'

/** What a document tells its reader to type, and what should come of it where it says so. */
export type Typed = { page: string; command: string; where: Where; expected: string | null }
/** On a hosted staging, beside a running local cloud, or where no test can be. */
type Where = 'hosted' | 'local' | 'by-hand'

export const documents = trackedFiles().filter((path) => path.endsWith('.md') && !path.startsWith('test/'))

const block = /```sh( by-hand| local)?\n([\s\S]*?)```\n(?:```text\n([\s\S]*?)```)?/g

export function typedIn(page: string): Typed[] {
  return [...readText(page).matchAll(block)].map(([, where, command = '', expected]) => ({
    page,
    command: command.trim(),
    where: (where?.trim() ?? 'hosted') as Where,
    expected: expected ?? null,
  }))
}

/** The same, line after line, in this order; `…` stands for anything within one. */
export function patternOf(expected: string): RegExp {
  const lines = expected.trim().split('\n')
  const escaped = lines.map((line) =>
    line
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('…', '.*?')
      .replace(/ +/g, ' +'),
  )
  return new RegExp(escaped.join('[\\s\\S]*?\\n[\\s\\S]*?'))
}
