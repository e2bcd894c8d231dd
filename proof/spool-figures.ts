import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

type Figure = { proof: string; mode?: string; captured: number; lost: number; duplicates: number } & Record<
  string,
  unknown
>

/** What is lost and doubled when processes are killed and stopped: in a process of its own, as it kills. */
export async function measureLosses({ isShort }: { isShort: boolean }) {
  const path = fileURLToPath(new URL('spool.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...(isShort ? [] : ['--long'])], {
    maxBuffer: 1e8,
  })
  const figures: Figure[] = stdout
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{"proof"'))
    .map((line) => JSON.parse(line))
  const text = [
    '| | Sentry | captured | lost | doubled | |',
    '|---|---|---|---|---|---|',
    ...figures.map(lineOf),
  ].join('\n')
  return {
    figures,
    text,
    isOver: figures.some(({ lost, captured, duplicates }) => lost > 0 || duplicates > captured * 0.01 + 1),
  }
}

function lineOf({ proof, mode = 'stall', captured, lost, duplicates, manner: _, ...others }: Figure): string {
  const rest = Object.entries(others).map(([name, value]) => `${name} ${value}`)
  return `| ${proof} | ${mode} | ${captured} | ${lost} | ${duplicates} | ${rest.join(', ')} |`
}
