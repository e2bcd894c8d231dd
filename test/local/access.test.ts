import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Access, startAccess } from '../../local/access.ts'
import { startAccessProxy } from '../../local/access-proxy.ts'

let access: Access
beforeAll(async () => {
  access = await startAccess()
})
afterAll(() => access.close())

const verify = (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${access.issuer}/cdn-cgi/access/certs`))
  return jwtVerify(token, keys, { issuer: access.issuer, audience: access.audience, algorithms: ['RS256'] })
}

it('vouches for a person with an e-mail and a subject', async () => {
  const { payload } = await verify(await access.mintIdentity({ email: 'ana@lucia.test', sub: 'ana' }))
  expect(payload).toMatchObject({ type: 'app', email: 'ana@lucia.test', sub: 'ana', aud: [access.audience] })
})

it('vouches for a machine by its common name, with an empty subject and no e-mail', async () => {
  const { payload } = await verify(await access.mintService())
  expect(payload).toMatchObject({ sub: '', common_name: access.serviceCredentials.clientId })
  expect(payload).not.toHaveProperty('email')
})

it('publishes the old key beside the new one after a rotation, because tokens outlive keys', async () => {
  const before = await access.mintIdentity()
  await access.rotateKeys()
  const after = await access.mintIdentity()
  await expect(verify(before)).resolves.toBeTruthy()
  await expect(verify(after)).resolves.toBeTruthy()
  const certs = (await (await fetch(`${access.issuer}/cdn-cgi/access/certs`)).json()) as {
    keys: { kid: string }[]
  }
  expect(certs).toMatchObject({
    keys: [{ kty: 'RSA' }, {}],
    public_cert: { kid: certs.keys[0]?.kid },
    public_certs: [{}, {}],
  })
})

describe('the proxy in front of the engine', () => {
  const heard: Record<string, unknown>[] = []
  const engine = createServer((req, res) => {
    heard.push({ url: req.url, ...req.headers })
    req.pipe(res)
  })
  let proxy: Awaited<ReturnType<typeof startAccessProxy>>
  beforeAll(async () => {
    await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve))
    const engineUrl = `http://127.0.0.1:${(engine.address() as AddressInfo).port}`
    proxy = await startAccessProxy({ access, engineUrl })
  })
  afterAll(async () => {
    await proxy.close()
    await new Promise((resolve) => engine.close(resolve))
  })
  const ask = (headers: Record<string, string>, body?: string) =>
    fetch(`${proxy.url}//admin/x`, { redirect: 'manual', headers, ...(body ? { method: 'POST', body } : {}) })

  it('adds its assertion for a service that knows the secret, and passes body and path through', async () => {
    const { clientId, clientSecret } = access.serviceCredentials
    const answer = await ask(
      { 'cf-access-client-id': clientId, 'cf-access-client-secret': clientSecret },
      'a body',
    )
    expect(await answer.text()).toBe('a body')
    const seen = heard.at(-1)
    expect(seen).toMatchObject({ url: '//admin/x' })
    expect(seen).not.toHaveProperty('cf-access-client-secret')
    expect((await verify(String(seen?.['cf-access-jwt-assertion']))).payload.common_name).toBe(clientId)
  })

  it('adds its assertion for a browser that has logged in', async () => {
    const token = await access.mintIdentity({ email: 'ben@lucia.test' })
    await ask({ cookie: `a=b; CF_Authorization=${token}` })
    expect(heard.at(-1)).toMatchObject({ 'cf-access-jwt-assertion': token })
  })

  it.each([
    ['sends a browser without a login to the login page', {}, 302],
    ['sends a forged cookie to the login page', { cookie: 'CF_Authorization=a.b.c' }, 302],
    [
      'refuses a service with a wrong secret',
      { 'cf-access-client-id': 'x', 'cf-access-client-secret': 'y' },
      403,
    ],
    ['does not believe an assertion that the client brings', { 'cf-access-jwt-assertion': 'mine' }, 302],
  ])('%s, without asking the engine', async (_, headers, status) => {
    const before = heard.length
    const answer = await ask(headers as Record<string, string>)
    expect(answer.status).toBe(status)
    if (status === 302) expect(answer.headers.get('location')).toContain('/cdn-cgi/access/login/')
    expect(heard).toHaveLength(before)
  })
})
