import { createServer } from 'node:net'

/** The wanted port where it is free, else the next one that is; any free one where none is wanted. */
export async function findFreePort(wanted = 0): Promise<number> {
  for (let port = wanted; port < 65_536; port++) {
    const free = await tryPort(port)
    if (free !== null) return free
  }
  throw new Error(`no free port from ${wanted} on`)
}

function tryPort(port: number) {
  const server = createServer()
  return new Promise<number | null>((resolve) => {
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
