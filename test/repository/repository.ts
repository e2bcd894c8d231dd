import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

export function readText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

export function readPackage(): { scripts: Record<string, string>; dependencies: Record<string, string> } {
  return JSON.parse(readText('package.json'))
}

/** As git knows it, so that what lies around here does not count. */
export function trackedFiles(): string[] {
  return git('ls-files').split('\n').filter(Boolean)
}

export function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
}

/** The arguments of a Dockerfile's instruction, where it is written as a JSON array. */
export function execForm(instruction: string): string[] {
  const line = readText('Dockerfile')
    .split('\n')
    .filter((one) => one.startsWith(`${instruction} `))
    .at(-1)
  return JSON.parse(line?.slice(line.indexOf('[')) ?? 'null')
}
