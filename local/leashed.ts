import { type ChildProcess, spawn } from 'node:child_process'

export type Ended = { code: number | null; signal: NodeJS.Signals | null }
export type Leashed = {
  child: ChildProcess
  pid: number
  ended: Promise<Ended>
  /** Asks it to end, and ends it when it takes longer. */
  stop(patienceMs?: number): Promise<Ended>
}

type Options = { env?: NodeJS.ProcessEnv; cwd?: string }

/** A child that cannot outlive this process, not even when this one is killed. */
export function spawnLeashed(command: string, args: string[], { env, cwd }: Options = {}): Leashed {
  // A group of its own: Ctrl-C in a terminal reaches only us, and we decide the order of ending.
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(command, args, { detached: true, stdio, ...(env && { env }), ...(cwd && { cwd }) })
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }))
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  const pid = child.pid ?? 0
  if (pid) holdLeash(pid, ended)

  async function stop(patienceMs = 10_000) {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
    return ended.finally(() => clearTimeout(timer))
  }

  return { child, pid, ended, stop }
}

// The kernel closes our end of the pipe however we die; `cat` ends with it, and then the child does.
function holdLeash(pid: number, ended: Promise<Ended>) {
  const script = 'cat >/dev/null; kill -KILL "$0"'
  const leash = spawn('sh', ['-c', script, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  leash.unref()
  const letGo = () => leash.kill('SIGKILL')
  ended.then(letGo, letGo)
}
