import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Access } from './access.ts'
import { startListener } from './listener.ts'

type Options = { access: Access; engineUrl: string; port?: number }

/** The edge in front of the engine: it lets through whom it knows, and vouches for them in a header. */
export async function startAccessProxy({ access, engineUrl, port }: Options) {
  const listener = await startListener((req, res) => {
    pass(req, res).catch(() => res.destroy())
  }, port)

  async function pass(req: IncomingMessage, res: ServerResponse) {
    const assertion = await findAssertion(req.headers)
    if (assertion) return forward(req, res, { engineUrl, assertion })
    if (req.headers['cf-access-client-id']) return refuse(res)
    res.writeHead(302, { location: loginUrl(req) }).end()
  }

  async function findAssertion(headers: IncomingHttpHeaders) {
    const { clientId, clientSecret } = access.serviceCredentials
    if (headers['cf-access-client-id'] === clientId && headers['cf-access-client-secret'] === clientSecret) {
      return access.mintService()
    }
    const token = /(?:^|;\s*)CF_Authorization=([^;]+)/.exec(headers.cookie ?? '')?.[1]
    return token && (await access.findIdentity(token)) ? token : null
  }

  function loginUrl({ headers, url }: IncomingMessage) {
    const query = new URLSearchParams({ kid: access.audience, redirect_url: url ?? '/' })
    return `${access.issuer}/cdn-cgi/access/login/${headers.host}?${query}`
  }

  return { url: listener.url, port: listener.port, close: listener.shut }
}

async function forward(
  req: IncomingMessage,
  res: ServerResponse,
  to: { engineUrl: string; assertion: string },
) {
  const headers = {
    ...withoutAccess(req.headers),
    'cf-access-jwt-assertion': to.assertion,
    'cf-ray': 'local-000',
  }
  const upstream = request(to.engineUrl, { path: req.url ?? '/', method: req.method ?? 'GET', headers })
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    upstream.on('response', resolve).on('error', reject),
  )
  res.once('close', () => upstream.destroy())
  await Promise.all([pipeline(req, upstream), answered.then((answer) => passBack(answer, res))]).catch(() =>
    badGateway(res),
  )
}

function passBack(answer: IncomingMessage, res: ServerResponse) {
  res.writeHead(answer.statusCode ?? 502, answer.headers)
  return pipeline(answer, res)
}

// What a client claims to have from the edge is never believed.
function withoutAccess(headers: IncomingHttpHeaders) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('cf-access-')))
}

function refuse(res: ServerResponse) {
  res.writeHead(403, { 'content-type': 'text/html' }).end('<html><body>Forbidden</body></html>')
}

function badGateway(res: ServerResponse) {
  if (res.headersSent) return void res.destroy()
  res
    .writeHead(502, { 'content-type': 'text/html' })
    .end('<html><title>502 Bad gateway | Cloudflare</title></html>')
}
