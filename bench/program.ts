import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { spawnLeashed } from '../local/leashed.ts'

export type Program = { url: string; pid: number; readyMs: number; stop: () => Promise<unknown> }

const root = fileURLToPath(new URL('..', import.meta.url))

/** Starts a program with these variables and no others, and waits until it says where it listens. */
export async function startProgram(
  args: string[],
  env: Record<string, string>,
  hear: (line: string) => void = () => {},
): Promise<Program> {
  const startedAt = performance.now()
  const { child, pid, ended, stop } = spawnLeashed(process.execPath, args, {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', HOST: '127.0.0.1', PORT: '0', ...env },
  })
  child.stderr?.pipe(process.stderr)
  if (!child.stdout) throw new Error('the program has no output')
  const said: string[] = []
  const listening = Promise.withResolvers<string>()
  const lines = createInterface(child.stdout).on('line', (line) => {
    const port = said.length < mostLinesBefore && line.match(/listens on port (\d+)/)?.[1]
    if (port) listening.resolve(port)
    if (said.length < mostLinesBefore) said.push(line)
    hear(line)
  })
  const heard = new Promise((resolve) => lines.once('close', resolve))
  void ended.then(() => listening.reject(new Error(`it ended before it listened:\n${said.join('\n')}`)))
  const port = await listening.promise
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    readyMs: performance.now() - startedAt,
    stop: async () => {
      await stop()
      await heard
    },
  }
}

const mostLinesBefore = 200
