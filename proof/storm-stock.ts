import { close, init, setupExpressErrorHandler } from '@sentry/node'
import { fail, fine } from './storm-routes.ts'

// The quick start of the SDK's own documentation, on the same routes.
init({ dsn: process.argv[2] ?? '' })
const { default: express } = await import('express')
const app = express()
app.get('/fine', fine)
app.get('/fail', fail)
setupExpressErrorHandler(app)

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`listens on port ${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => void close(2_000).then(() => process.exit(0)))
