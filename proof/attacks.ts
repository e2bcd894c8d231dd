import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { spawnLeashed } from '../local/leashed.ts'
import { attackIds } from './attack-ids.ts'
import { findAttackTests, idsIn, root } from './attack-tests.ts'

export type Attack = { id: string; tests: number; ms: number; problems: string[] }
export type AttackVerdict = { text: string; failed: string[]; attacks: Attack[] }

type Ran = { fullName: string; status: string; duration?: number; failureMessages: string[] }
type Report = { testResults: { name: string; message?: string; assertionResults: Ran[] }[] }
type Chosen = { isShort: boolean; isWanted?: (id: string) => boolean }

/** Runs the tests that name an attack. An attack that no test names, or none that ran, is one that came through. */
export async function proveAttacks(say: (line: string) => void, chosen: Chosen): Promise<AttackVerdict> {
  const ids = choose(chosen)
  if (ids.length === 0) return { text: '', failed: [], attacks: [] }
  const report = await runTests(ids)
  const ran = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = report.testResults.flatMap(({ name, message }) =>
    message ? [`${relative(root, name)}: ${message}`] : [],
  )
  const attacks = ids.map((id) => judge(id, ran))
  for (const attack of attacks) say(lineOf(attack))
  const failed = attacks.filter(({ problems }) => problems.length > 0).map(({ id }) => id)
  if (failed.length > 0) for (const problem of broken) say(problem)
  const tests = ran.filter(({ status }) => status === 'passed' || status === 'failed').length
  const text = `${ids.length - failed.length} of ${ids.length} attacks come to nothing, in ${tests} tests${failed.length > 0 ? `; not: ${failed.join(', ')}` : ''}`
  return { text, failed, attacks }
}

// The short form takes some that are tried in different ways, none that takes long.
function choose({ isShort, isWanted = () => true }: Chosen): string[] {
  const wanted = [...findAttackTests()].filter(([id]) => isWanted(id))
  const quick = wanted.filter(([, files]) => !files.some((file) => file.includes('.long.')))
  return (isShort ? quick.filter((_, index) => index % 13 === 3) : wanted).map(([id]) => id)
}

async function runTests(ids: string[]): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'lucia-attacks-'))
  const path = join(folder, 'report.json')
  const files = new Set([...findAttackTests()].flatMap(([id, found]) => (ids.includes(id) ? found : [])))
  const report = ['--retry=1', '--reporter=json', `--outputFile=${path}`]
  const pattern = `\\b(${ids.join('|')})\\b`
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', pattern, ...report]
  const vitest = spawnLeashed(process.execPath, args, { cwd: root })
  const said: string[] = []
  for (const stream of [vitest.child.stdout, vitest.child.stderr])
    stream?.on('data', (chunk) => said.push(String(chunk)))
  await vitest.ended
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new Error(`vitest wrote no report: ${said.join('').slice(-2_000)}`, { cause })
  })
  await rm(folder, { recursive: true })
  return JSON.parse(text)
}

function judge(id: string, all: Ran[]): Attack {
  const ran = all.filter(({ fullName, status }) => status !== 'skipped' && idsIn(fullName).includes(id))
  const failures = ran.filter(({ status }) => status !== 'passed')
  return {
    id,
    tests: ran.length,
    ms: Math.round(ran.reduce((sum, { duration = 0 }) => sum + duration, 0)),
    problems:
      ran.length === 0
        ? ['no test of it ran']
        : failures.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('; ')}`),
  }
}

function lineOf({ id, tests, ms, problems }: Attack): string {
  const verdict = problems.length > 0 ? 'FAIL' : 'ok'
  const [tried] = attackIds[id] ?? []
  const count = `${tests} ${tests === 1 ? 'test' : 'tests'}`.padStart(8)
  const line = `${verdict.padEnd(5)} ${id} ${count} ${`${ms} ms`.padStart(9)}  ${tried}`
  return [line, ...problems.map((problem) => `      ${problem}`)].join('\n')
}
