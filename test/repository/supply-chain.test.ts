import { execFileSync, spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { git, readPackage, readText, root, trackedFiles } from './repository.ts'

type Locked = { version: string; resolved?: string; integrity?: string; link?: boolean }
type Component = { name: string; properties?: { name: string }[] }

const manifest = JSON.parse(readText('package.json'))
const direct = Object.keys(readPackage().dependencies)
const locked: [string, Locked][] = Object.entries(JSON.parse(readText('package-lock.json')).packages)

test('SC-01 npm ci refuses a manifest that the lockfile does not hold, because what was reviewed is the lockfile', () => {
  const folder = temporaryFolder()
  for (const path of ['package-lock.json', '.npmrc']) cpSync(join(root, path), join(folder, path))
  const dependencies = { ...manifest.dependencies, zod: '4.0.0' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }))
  const { stderr, status } = npm(['ci', '--dry-run', '--offline'], folder)
  expect(stderr).toContain('zod@4.0.0')
  expect(status).not.toBe(0)
})

test('SC-01 no package that runs has a known severe flaw', ({ skip }) => {
  const { stdout } = npm(['audit', '--omit=dev', '--omit=optional', '--json'], root)
  const { metadata } = stdout ? JSON.parse(stdout) : {}
  if (!metadata) skip('the registry in use gives no audit')
  expect(metadata.vulnerabilities).toMatchObject({ high: 0, critical: 0 })
})

test('SC-02 npm runs no script of a package, whatever a person forgets to type', () => {
  expect(readText('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})

test('SC-03 SC-04 every direct dependency is one exact version, so that a new one arrives by review only', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
})

test('SC-03 every package is from the registry by its hash, and none from git, a file or an address', () => {
  const packages = locked.filter(([path]) => path !== '')
  expect(packages.length).toBeGreaterThan(100)
  const odd = packages.filter(
    ([path, { integrity, resolved, link }]) =>
      !path.startsWith('node_modules/') || !integrity?.startsWith('sha512-') || resolved || link,
  )
  expect(odd).toEqual([])
})

test('SC-05 every runtime dependency is imported by what runs and has its reason written down', () => {
  const decision = readText('docs/decisions/0005-dependencies.md')
  const sources = trackedFiles()
    .filter((path) => /^src\/.*\.ts$/.test(path))
    .map(readText)
    .join('\n')
  expect(direct.filter((name) => !new RegExp(`(from|import\\() ?'${name}['/]`).test(sources))).toEqual([])
  expect(direct.filter((name) => !decision.includes(`| \`${name}\` |`))).toEqual([])
})

test('SC-05 the bill of materials of what runs can be drawn up from the lockfile', () => {
  const { stdout } = npm(['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], root)
  const { components }: { components: Component[] } = JSON.parse(stdout)
  const running = components
    .filter(({ properties = [] }) => !properties.some(({ name }) => name.endsWith(':development')))
    .map(({ name }) => name)
  expect(running).toEqual(expect.arrayContaining(direct))
  expect(running).not.toContain('vitest')
})

// The shape of real keys, which are long, and random where a made-up one counts or repeats.
const keys: [what: string, pattern: RegExp][] = [
  ['OpenAI', /\bsk-(proj-|svcacct-)?[A-Za-z0-9_-]{40,}/],
  ['Clerk', /\bsk_(live|test)_[A-Za-z0-9]{40,}/],
  ['Sentry', /\b(sntry[aiu]_[0-9a-f]{64}|sntrys_eyJ[\w+/=-]{40,}_[\w+/=-]{40,})/],
  ['a DSN of sentry.io', /https:\/\/[0-9a-f]{32}@[\w.]*sentry\.io/],
  ['Supabase', /\bsb_secret_[A-Za-z0-9_-]{30,}/],
  ['a signed token', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{40,}/],
  ['Cloudflare', /\bcfast_[A-Za-z0-9]{30,}/],
  ['GitHub', /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,})/],
  ['AWS', /\bAKIA[0-9A-Z]{16}\b/],
  ['a private key', /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{40,}/],
]

test('SC-06 the search finds a key of each kind, because a search that finds nothing would pass as well', () => {
  const hex = () => hash('sha256', 'as good as random')
  const letters = () => hash('sha512', 'as good as random', 'base64').replaceAll(/\W/g, '').slice(0, 64)
  const samples = [
    `sk-proj-${letters()}`,
    `sk_live_${letters()}`,
    `sntryu_${hex()}`,
    `https://${hex().slice(32)}@o1.ingest.sentry.io/1`,
    `sb_secret_${letters()}`,
    `eyJ${letters()}.eyJ${letters()}.${letters()}`,
    `cfast_${letters()}`,
    `ghp_${letters().slice(28)}`,
    `AKIA${hex().slice(48).toUpperCase()}`,
    `-----BEGIN ${'PRIVATE'} KEY-----\n${letters()}`,
  ]
  expect(samples.map(keysIn)).toEqual(keys.map(([what]) => [what]))
})

test('SC-06 no file holds a real key', () => {
  const found = trackedFiles().flatMap((path) =>
    keysIn(readFileSync(join(root, path), 'utf8')).map((what) => `${path}: ${what}`),
  )
  expect(found).toEqual([])
})

test('SC-06 no commit ever held a real key, because a deleted one is still there to be read', () => {
  expect(keysIn(git('log', '--all', '--patch', '--no-color', '--no-textconv'))).toEqual([])
})

test('SC-06 no .env is tracked but the example, and that one holds no secret', () => {
  expect(trackedFiles().filter((path) => /(^|\/)\.env/.test(path))).toEqual(['.env.example'])
  expect(readText('.env.example')).not.toMatch(/^\w*(KEY|TOKEN|SECRET|DSN)\w*=./m)
})

test('the bundled Node is the one that the version file and the image name', () => {
  const version = readText('.node-version').trim()
  expect(new Set(Object.values(manifest.optionalDependencies))).toEqual(new Set([version]))
  expect(execFileSync(join(root, 'node_modules/.bin/node'), ['--version'], { encoding: 'utf8' }).trim()).toBe(
    `v${version}`,
  )
})

function keysIn(text: string): string[] {
  return keys.flatMap(([what, pattern]) => {
    const found = text.match(new RegExp(pattern, 'g')) ?? []
    return found.some((key) => !/01234|12345|abcde|([^-])\1{4}|(..+)\2\2\2/i.test(key)) ? [what] : []
  })
}

function npm(args: string[], cwd: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  return spawnSync('npm', args, { cwd, env, encoding: 'utf8', timeout: 25_000, maxBuffer: 64 * 1024 * 1024 })
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lucia-lockfile-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
