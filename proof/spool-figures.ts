import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

type Figure = { proof: string; mode?: string; captured: number; lost: number; duplicates: number } & Partial<
  Record<'code' | 'firstAfterMs' | 'allAfterMs', number>
> & { inOrder?: boolean }
type How = { isShort: boolean; only: 'kill' | 'stop' | 'stall' }

const bounds = { captured: 5_000, duplicates: 0.01, firstAfterMs: 10_000, allAfterMs: 60_000 }

/** What is lost and doubled when processes are killed, stopped or kept waiting: in a process of its own, as it kills. */
export async function measureLosses({ isShort, only }: How) {
  const path = fileURLToPath(new URL('spool.ts', import.meta.url))
  const args = [path, '--only', only, ...(isShort ? [] : ['--long'])]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  const figures: Figure[] = stdout
    .split('\n')
    .filter((line) => line.startsWith('{"proof"'))
    .map((line) => JSON.parse(line))
  const captured = figures.reduce((sum, one) => sum + one.captured, 0)
  const isTooFew = only === 'kill' && !isShort && captured < bounds.captured
  const text = [
    '| | Sentry | captured | lost | doubled | | |',
    '|---|---|---|---|---|---|---|',
    `| *bound* | | ${only === 'kill' ? bounds.captured : ''} | 0 | 1 % | ${only === 'stall' ? `first within ${bounds.firstAfterMs} ms, all within ${bounds.allAfterMs} ms, in order` : ''} | |`,
    ...figures.map(lineOf),
    ...(only === 'kill' ? [`| *all* | | ${captured} | | | | ${isTooFew ? 'OVER: too few' : 'ok'} |`] : []),
  ].join('\n')
  return { text, isOver: isTooFew || figures.some((one) => overIn(one).length > 0), figures }
}

function overIn({ lost, captured, duplicates, code, firstAfterMs, allAfterMs, inOrder }: Figure): string[] {
  const over = [
    lost > 0 && 'lost',
    duplicates > Math.max(1, captured * bounds.duplicates) && 'doubled',
    code !== undefined && code !== 0 && 'exit code',
    (firstAfterMs ?? 0) > bounds.firstAfterMs && 'first',
    (allAfterMs ?? 0) > bounds.allAfterMs && 'all',
    inOrder === false && 'order',
  ]
  return over.filter((name) => name !== false)
}

function lineOf(figure: Figure): string {
  const { proof, mode = 'stall', captured, lost, duplicates, ...others } = figure
  const rest = Object.entries(others).filter(([name]) => name !== 'manner')
  const over = overIn(figure)
  const cells = [
    proof,
    mode,
    captured,
    lost,
    duplicates,
    rest.map(([name, value]) => `${name} ${value}`).join(', '),
    over.length > 0 ? `OVER: ${over.join(', ')}` : 'ok',
  ]
  return `| ${cells.join(' | ')} |`
}
