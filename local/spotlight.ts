import { fileURLToPath } from 'node:url'
import { type Leashed, spawnLeashed } from './leashed.ts'

/** Sentry's own viewer. Nobody waits for it: it shows what comes once it is there. */
export function startSpotlight(port: number): { url: string; receiverUrl: string; stop: Leashed['stop'] } {
  const script = fileURLToPath(new URL('spotlight-server.ts', import.meta.url))
  const { child, stop } = spawnLeashed(process.execPath, [script, String(port)])
  child.stdout?.resume()
  child.stderr?.resume()
  // The page itself asks `localhost`, so that a browser must come by this name too.
  return { url: `http://localhost:${port}`, receiverUrl: `http://127.0.0.1:${port}`, stop }
}
