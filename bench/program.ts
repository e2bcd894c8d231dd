import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { spawnLeashed } from '../local/leashed.ts'

export type Program = { url: string; pid: number; readyMs: number; stop: () => Promise<unknown> }

const root = fileURLToPath(new URL('..', import.meta.url))

/** Starts a program with these variables and no others, and waits until it says where it listens. */
export async function startProgram(args: string[], env: Record<string, string>): Promise<Program> {
  const startedAt = performance.now()
  const { child, pid, stop } = spawnLeashed(process.execPath, args, {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', HOST: '127.0.0.1', PORT: '0', ...env },
  })
  child.stderr?.pipe(process.stderr)
  const said: string[] = []
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) {
      const port = line.match(/listens on port (\d+)/)?.[1]
      if (port) {
        child.stdout.resume()
        return { url: `http://127.0.0.1:${port}`, pid, readyMs: performance.now() - startedAt, stop }
      }
      said.push(line)
    }
  }
  throw new Error(`it ended before it listened:\n${said.join('\n')}`)
}
