import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createSelfSigned } from '../test/ops/self-signed.ts'
import type { Env } from './engines.ts'
import type { Scene } from './scene.ts'

type Insecure = (scene: Scene, variable: string) => Promise<Env> | Env

/** Ways in which an address with https is not to be trusted. */
export const insecure: [variant: string, env: Insecure][] = [
  [
    'nobody vouches for the certificate',
    async (scene, variable) => ({ [variable]: await serve(scene, createSelfSigned()) }),
  ],
  [
    'the certificate has expired',
    async (scene, variable) => trusted(scene, variable, createSelfSigned({ until: '240601000000Z' })),
  ],
  [
    'the certificate is another host’s',
    async (scene, variable) => trusted(scene, variable, createSelfSigned()),
  ],
  [
    'no TLS on that port',
    ({ cloud }, variable) => ({ [variable]: `${cloud.openai.url.replace('http:', 'https:')}/v1` }),
  ],
]

async function trusted(scene: Scene, variable: string, pair: { key: string; cert: string }): Promise<Env> {
  const path = join(scene.telemetryDir, 'authority.pem')
  await writeFile(path, pair.cert)
  return { [variable]: await serve(scene, pair), NODE_EXTRA_CA_CERTS: path }
}

async function serve(scene: Scene, pair: { key: string; cert: string }): Promise<string> {
  const server = createServer(pair, (_request, response) => response.end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  scene.onClose(async () => {
    server.closeAllConnections()
    server.close()
  })
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}
