import express from 'express'
import { findBoot } from '../src/boot.ts'
import { createBeginRequest } from '../src/http/begin-request.ts'
import { errorHandler } from '../src/http/error-handler.ts'
import { route } from '../src/http/route.ts'
import { beforeEnd, end } from '../src/telemetry/last-words.ts'
import { log } from '../src/telemetry/log.ts'
import { shapes } from './thrown-shapes.ts'

// The engine's own beginning and end of a request, its own process, and between them whatever a bug may throw.
const app = express()
app.disable('x-powered-by')
app.use(createBeginRequest({ deadlineMs: 5_000, onEnd: () => {} }))
for (const [name, { raise }] of Object.entries(shapes))
  app.get(
    `/${name}`,
    route(`/${name}`, ['GET'], (request, response, next) => raise({ request, response, next })),
  )
app.use(errorHandler)

const server = app.listen(findBoot()?.config.port ?? 0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  log.info(`Lucia listens on port ${port}`)
})
beforeEnd(async () => void server.close())
process.on('SIGTERM', () => void end({ exitCode: 0, withinMs: 1_000 }))
