import { request } from 'node:http'
import { startListener } from '../../local/listener.ts'

export type Overhearing = Awaited<ReturnType<typeof overhear>>

/** Stands between the engine and a vendor, passes on what is said, and keeps what the engine said. */
export async function overhear() {
  const heard: string[] = []
  let to = ''
  const listener = await startListener(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    heard.push(`${incoming.url}\n${incoming.rawHeaders.join('\n')}\n${body}`)
    const { method, headers } = incoming
    request(`${to}${incoming.url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
      .on('error', () => outgoing.destroy())
      .end(body)
  })
  return {
    url: listener.url,
    passTo: (url: string) => {
      to = new URL(url).origin
    },
    heard: () => heard.join('\n'),
    close: listener.shut,
  }
}
