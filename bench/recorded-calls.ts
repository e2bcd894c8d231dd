import { createServer, type IncomingMessage } from 'node:http'

type Heard = { url: string; headers: Record<string, string>; body: string }

const vendors = ['SUPABASE_URL', 'UPSTASH_REDIS_REST_URL', 'LUCIA_OPENAI_BASE_URL']
const leftOut = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'])

/** Stands between the engine and its vendors and writes down what is asked, so that another program can ask the same. */
export async function listenForCalls(env: Record<string, string>) {
  let heard: Heard[] = []
  const servers = await Promise.all(vendors.map((name) => stand(env[name] ?? '', (call) => heard.push(call))))
  const replaced = Object.fromEntries(vendors.map((name, index) => [name, servers[index]?.url ?? '']))
  return {
    env: { ...env, ...replaced },
    heard: () => heard,
    forget: () => {
      heard = []
    },
    close: () => Promise.all(servers.map(({ close }) => close())),
  }
}

async function stand(target: string, hear: (call: Heard) => void) {
  const server = createServer(async (request, response) => {
    const { origin, pathname } = new URL(target)
    const url = `${origin}${pathname === '/' ? '' : pathname}${request.url}`
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !leftOut.has(name)),
    ) as Record<string, string>
    const body = await textOf(request)
    hear({ url, headers, body })
    const answer = await fetch(url, { method: request.method ?? 'POST', headers, body })
    response
      .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      .end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
