import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What a server can do to a client that no well-made stand-in does. */
export type WireMode =
  | 'stall-before-headers'
  | 'stall-after-error-headers'
  | 'stall-in-body'
  | 'cut-in-body'
  | 'endless-body'
  | 'redirect'
  | 'cut-after-work'

const json = 'content-type: application/json\r\n'
const says: Partial<Record<WireMode, string>> = {
  'stall-after-error-headers': `HTTP/1.1 400 Bad Request\r\n${json}content-length: 150\r\n\r\n`,
  'stall-in-body': `HTTP/1.1 200 OK\r\n${json}content-length: 150\r\n\r\n{"object":`,
  'cut-in-body': `HTTP/1.1 200 OK\r\n${json}content-length: 150\r\n\r\n{"object":"response"`,
}

/** Bytes to and from a part as they are, until it is told to spoil them. */
export async function startWire(
  target: string,
  {
    redirectTo = '',
    hear = () => () => {},
  }: { redirectTo?: string; hear?: () => (bytes: Buffer) => void } = {},
) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let mode: WireMode | undefined

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    }
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    let note: ((bytes: Buffer) => void) | undefined
    client.on('data', (bytes: Buffer) => {
      if (!mode || mode === 'cut-after-work') return void upstream.write(bytes)
      // It never gets to a server that could say what it heard.
      note ??= hear()
      note(bytes)
      answer(client, mode, redirectTo)
    })
    upstream.on('data', (bytes) => {
      if (mode === 'cut-after-work') client.resetAndDestroy()
      else client.write(bytes)
    })
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spoil: (how: WireMode | undefined) => {
      mode = how
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(client: Socket, how: WireMode, redirectTo: string): void {
  if (how === 'endless-body') flood(client)
  if (how === 'redirect')
    client.write(`HTTP/1.1 302 Found\r\ncontent-length: 0\r\nlocation: ${redirectTo}\r\n\r\n`)
  const text = says[how]
  if (text) client.write(text, () => how === 'cut-in-body' && client.resetAndDestroy())
}

function flood(client: Socket): void {
  const chunk = 'a'.repeat(64 * 1024)
  const more = () => {
    while (!client.destroyed) {
      if (client.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`)) continue
      client.once('drain', more)
      return
    }
  }
  client.write(`HTTP/1.1 200 OK\r\n${json}transfer-encoding: chunked\r\n\r\n`)
  more()
}
