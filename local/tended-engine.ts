import { createWriteStream } from 'node:fs'
import { type Engine, startEngine } from './engine.ts'

type Options = {
  env: NodeJS.ProcessEnv
  port: number
  logFile: string
  say: (line: string) => void
  onLost: (why: string) => void
}

const tooSoonMs = 5000

/** An engine that is started again when it ends by itself, as its host would; one that cannot stay up is given up. */
export async function tendEngine({ env, port, logFile, say, onLost }: Options) {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  const start = () => startEngine({ env, port, onLine: (line) => void log.write(`${line}\n`) })
  let engine = await start()
  let stopping = false
  tend(engine)

  function tend({ ended }: Engine) {
    const startedAt = Date.now()
    void ended.then(({ code, signal }) => {
      if (stopping) return
      const how = `the engine ended by itself (${signal ?? `exit ${code}`}), see ${logFile}`
      if (Date.now() - startedAt < tooSoonMs) return onLost(how)
      say(`${how}; starting it again`)
      start().then(
        (next) => {
          engine = next
          return stopping ? void next.stop() : tend(next)
        },
        (cause) => onLost(String(cause)),
      )
    })
  }

  async function stop() {
    stopping = true
    await engine.stop()
    log.end()
  }

  return { url: engine.url, stop }
}
