import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Sink } from './sink.ts'

/** GET /items?type= and DELETE /items. Each answer is the parsed payload with the type of its item. */
export function serveSink(sink: Sink) {
  return (req: IncomingMessage, res: ServerResponse) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://sink')
    req.resume()
    if (pathname !== '/items') return void res.writeHead(404).end()
    if (req.method === 'DELETE') {
      sink.clear()
      return void res.writeHead(204).end()
    }
    const wanted = searchParams.get('type')
    const items = sink.all().filter(({ type }) => wanted === null || type === wanted)
    const told = items.map(({ type, payload }) => ({ type, ...(payload as object) }))
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told))
  }
}
