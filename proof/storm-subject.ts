import express from 'express'
import { findBoot } from '../src/boot.ts'
import { createBeginRequest } from '../src/http/begin-request.ts'
import { errorHandler } from '../src/http/error-handler.ts'
import { route } from '../src/http/route.ts'
import { beforeEnd, end } from '../src/telemetry/last-words.ts'
import { log } from '../src/telemetry/log.ts'
import { fail, fine } from './storm-routes.ts'

// What the engine puts around a request, and between it two routes: one that answers and one that is broken.
const app = express()
app.disable('x-powered-by')
app.use(createBeginRequest({ deadlineMs: 12_000, onEnd: () => {} }))
app.get('/fine', route('/fine', ['GET'], fine))
app.get('/fail', route('/fail', ['GET'], fail))
app.use(errorHandler)

const server = app.listen(findBoot()?.config.port ?? 0, '127.0.0.1', () => {
  const address = server.address()
  log.info(`listens on port ${typeof address === 'object' ? address?.port : ''}`)
})
beforeEnd(async () => void server.close())
process.on('SIGTERM', () => void end({ exitCode: 0, withinMs: 1_000 }))
