import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Cloud } from './cloud.ts'
import { type ControlRoute, controlRoutes, NoSuchRoute } from './control-routes.ts'
import { startListener } from './listener.ts'

/** The running cloud's own port: what is it doing, and how is it to fail. */
export async function startControl({ cloud, port }: { cloud: Cloud; port?: number }) {
  const routes = controlRoutes(cloud)
  const listener = await startListener((req, res) => {
    void answer(req, routes).then((reply) => send(res, reply))
  }, port)
  return { url: listener.url, close: listener.shut }
}

type Reply = { status: number; body: unknown }

async function answer(req: IncomingMessage, routes: Record<string, ControlRoute>): Promise<Reply> {
  try {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://control')
    const route = routes[`${req.method} ${pathname}`]
    const body = await readJson(req)
    if (!route) throw new NoSuchRoute(Object.keys(routes))
    return { status: 200, body: await route({ query: Object.fromEntries(searchParams), body }) }
  } catch (error) {
    return { status: statusOf(error), body: { error: messageOf(error) } }
  }
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text ? JSON.parse(text) : {}
}

function statusOf(error: unknown) {
  if (error instanceof NoSuchRoute) return 404
  return error instanceof z.ZodError || error instanceof SyntaxError ? 400 : 500
}

function messageOf(error: unknown) {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : String(error)
}

function send(res: ServerResponse, { status, body }: Reply) {
  res.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
}
