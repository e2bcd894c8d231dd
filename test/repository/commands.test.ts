import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readText } from './repository.ts'
import { documents, typedIn } from './typed.ts'
import { runBy, runByNobody } from './who-runs.ts'

const typed = documents.flatMap(typedIn)
// These run as they stand, each block by its own page: see runbook.long.test.ts and readme.test.ts.
const isRunAsItStands = ({ page, where }: (typeof typed)[number]) =>
  page.startsWith('docs/') && where !== 'by-hand'
const starts = /^(\(\. [^`]+|(npm|node|npx|git|curl|docker|supabase) [^`]+|\.ci\/run|deploy\/[\w-]+( \w+)?)$/

const claimed = [
  ...typed.filter((one) => !isRunAsItStands(one)).flatMap(({ page, command }) => lines(page, command)),
  ...documents.flatMap((page) =>
    [...readText(page).matchAll(/`([^`\n]+)`/g)]
      .map(([, text = '']) => ({ page, command: text }))
      .filter(({ command }) => starts.test(command)),
  ),
]

test('somebody runs every command that a document tells people to type, or it is said why nobody does', () => {
  const unclaimed = claimed.filter(
    ({ command }) => ![...runBy, ...runByNobody].some(([pattern]) => pattern.test(command)),
  )
  expect(unclaimed).toEqual([])
  expect(claimed.length).toBeGreaterThan(50)
})

test('whoever is said to run a command does', () => {
  const idle = runBy.filter(([, file, evidence]) => !evidence.test(readText(file)))
  expect(idle).toEqual([])
})

test('no claim is for a command that no document names', () => {
  const first = claimed.map(({ command }) =>
    [...runBy, ...runByNobody].find(([pattern]) => pattern.test(command)),
  )
  const stale = [...runBy, ...runByNobody].filter((claim) => !first.includes(claim))
  expect(stale.map(([pattern]) => pattern)).toEqual([])
})

test.each(typed)('$page: a shell can read: $command', ({ command }) => {
  const { status, stderr } = spawnSync('bash', ['-n', '-c', command.replaceAll(/<[\w-]+>/g, 'x')], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

function lines(page: string, block: string) {
  return block
    .split('\n')
    .flatMap((line) => line.replace(/\s+#.*$/, '').split(' && '))
    .map((command) => ({ page, command: command.trim() }))
    .filter(({ command }) => command !== '')
}
