// The viewer in a process of its own. Its command would report to its makers and listen on every interface; this does neither.
import { readFileSync } from 'node:fs'
import { Server } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '@spotlightjs/spotlight'

const port = Number(process.argv[2])

listenOnLoopbackOnly()
await startServer({ port, basePath: process.cwd(), filesToServe: readViewer() })

function listenOnLoopbackOnly() {
  const listen = Server.prototype.listen
  Server.prototype.listen = function listenHere(this: Server, wanted: number, ...others: unknown[]) {
    const callback = others.find((other) => typeof other === 'function') as (() => void) | undefined
    return listen.call(this, { port: wanted, host: '127.0.0.1' }, callback)
  } as typeof listen
}

function readViewer() {
  const folder = fileURLToPath(new URL('../ui', import.meta.resolve('@spotlightjs/spotlight')))
  const manifest: Record<string, { file: string }> = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  )
  const files = Object.values(manifest).map(({ file }) => [file, readFileSync(join(folder, file))])
  return {
    ...Object.fromEntries(files),
    'index.html': Buffer.from(sealed(readFileSync(join(folder, 'index.html'), 'utf8'))),
  }
}

// The page would report to its makers too: the browser is told to talk to nobody but us.
function sealed(page: string) {
  const policy = `connect-src 'self' http://localhost:${port}`
  return page.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
}
