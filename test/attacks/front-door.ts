import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { startAccess } from '../../local/access.ts'
import { startClerk } from '../../local/clerk.ts'
import { createClerk } from '../../src/adapters/clerk.ts'
import { createCloudflareAccess } from '../../src/adapters/cloudflare-access.ts'
import type { Refusal } from '../../src/errors.ts'
import { errorHandler } from '../../src/http/error-handler.ts'
import { createRequireOperator } from '../../src/http/require-operator.ts'
import { createGuard } from '../../src/telemetry/guard.ts'

export type FrontDoorOptions = {
  networkless?: boolean
  withAccess?: boolean
  serviceName?: string
  roles?: string[]
  orgs?: string[]
}

/** The identity checks over a real socket, between the stand-ins for Access and Clerk and a room behind the door. */
export async function startFrontDoor(options: FrontDoorOptions = {}) {
  const { networkless = true, withAccess = true, serviceName, roles = [], orgs = [] } = options
  const [access, clerk] = await Promise.all([startAccess(), startClerk()])
  const { guard } = createGuard()
  const refusals: Refusal[] = []
  const serviceTokens = new Map(serviceName ? [[access.serviceCredentials.clientId, serviceName]] : [])
  const requireOperator = createRequireOperator({
    access: withAccess ? createCloudflareAccess({ ...access, serviceTokens }, guard) : undefined,
    clerk: createClerk(
      {
        issuer: clerk.issuer,
        authorizedParties: [clerk.authorizedParty],
        secretKey: clerk.secretKey,
        apiUrl: clerk.url,
        jwtKey: networkless ? clerk.jwtKey() : undefined,
      },
      guard,
    ),
    policy: { roles, orgs },
    watch: { refused: (refusal) => refusals.push(refusal) },
  })
  const room = { entered: 0 }
  const app = express().disable('x-powered-by')
  app.post('/admin/operator-focus', requireOperator, (_request, response) => {
    room.entered += 1
    response.json(response.locals.operator)
  })
  const server = createServer(app.use(errorHandler)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    access,
    clerk,
    room,
    refusals,
    port,
    ask: (headers: Headers | Record<string, string>, path = '/admin/operator-focus') =>
      ask(`http://127.0.0.1:${port}${path}`, headers),
    close: async () => {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), access.close(), clerk.close()])
    },
  }
}

export type FrontDoor = Awaited<ReturnType<typeof startFrontDoor>>

async function ask(url: string, headers: Headers | Record<string, string>) {
  const reply = await fetch(url, { method: 'POST', headers, redirect: 'manual' })
  const body = reply.headers.get('content-type')?.includes('json') ? await reply.json() : await reply.text()
  return { status: reply.status, body, code: (body as { code?: string }).code }
}
