import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { readPackage, readText, root, trackedFiles } from './repository.ts'

const documents = trackedFiles().filter((path) => path.endsWith('.md') && !path.startsWith('test/'))
const { scripts } = readPackage()

test('every script that a document or a message names exists', () => {
  const sources = trackedFiles().filter((path) => /^(src|local|deploy)\/|^\.ci\//.test(path))
  const missing = [...documents, ...sources].flatMap((path) =>
    [...readText(path).matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)]
      .map(([, run, short]) => run ?? short ?? '')
      .filter((name) => !(name in scripts))
      .map((name) => `${path}: npm run ${name}`),
  )
  expect([...new Set(missing)]).toEqual([])
})

test('every script starts a file that is there', () => {
  const files = Object.values(scripts).flatMap(
    (line) => line.match(/(?<![*.\w])[\w-]+\/[\w/.-]+\.ts\b/g) ?? [],
  )
  expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

const commands = Object.values(scripts).flatMap(
  (line) => line.match(/^node src\/ops\/cli\.ts (\w+)$/)?.[1] ?? [],
)
test.each(commands)('npm run %s says how it is used, to whoever asks', (name) => {
  const { stdout, status } = spawnSync(process.execPath, ['src/ops/cli.ts', name, '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(new RegExp(`npm run ${name}\\b`))
  expect(status).toBe(0)
})

test.each(documents)('every file that %s names exists', (path) => {
  const text = readText(path)
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = '']) =>
    normalize(join(dirname(path), target)),
  )
  const named = [
    ...text.matchAll(
      /(?<![\w./@-])((?:src|local|test|docs|deploy|supabase|bench|\.ci)\/[\w./-]*\w\/?)(?![\w<*…])/g,
    ),
  ].map(([, target = '']) => target)
  expect([...links, ...named].filter((target) => !existsSync(join(root, target)))).toEqual([])
})

test('every variable that a document names is read somewhere', () => {
  const code = trackedFiles()
    .filter((path) => /^(src|local|deploy|bench)\/|^(Dockerfile|render\.yaml|\.env\.example)$/.test(path))
    .map(readText)
    .join('\n')
  const ofTheAdmin = /^VITE_/
  const unknown = documents.flatMap((path) =>
    [...readText(path).matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !ofTheAdmin.test(name) && !new RegExp(`\\b${name}\\b`).test(code))
      .map((name) => `${path}: ${name}`),
  )
  expect(unknown).toEqual([])
})

test('the decisions are numbered without a gap and dated, so that one can be named by its number', () => {
  const decisions = trackedFiles().filter((path) => path.startsWith('docs/decisions/'))
  expect(decisions.length).toBeGreaterThan(0)
  for (const [index, path] of decisions.entries()) {
    expect(path).toContain(`/${String(index + 1).padStart(4, '0')}-`)
    expect(readText(path)).toMatch(/^# .+\n\n20\d\d-\d\d-\d\d\n/)
  }
})

test.each([
  ['records', 'supabase', /timeoutMs: ([\d_]+)/],
  ['memory', 'upstash', /stepMs = ([\d_]+)/],
  ['model, to understand', 'openai', /laneMs = ([\d_]+)/],
  ['model, to phrase', 'openai', /replyMs = ([\d_]+)/],
])('docs/architecture.md tells the time that a call for %s may take', (call, adapter, pattern) => {
  const ms = readText(`src/adapters/${adapter}.ts`).match(pattern)?.[1]?.replaceAll('_', '')
  expect(readText('docs/architecture.md')).toContain(`| ${call} | ${Number(ms) / 1_000} s |`)
})
