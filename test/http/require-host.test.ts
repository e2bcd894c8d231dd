import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorHandler } from '../../src/http/error-handler.ts'
import { createRequireHost } from '../../src/http/require-host.ts'
import { sendRaw } from '../attacks/send-raw.ts'

const app = express().use(createRequireHost(['Lucia.example.com']))
app.use((_request, response) => void response.end('in'))
const server = createServer(app.use(errorHandler))
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

test.each([
  [200, 'its own name', ['Host: lucia.example.com']],
  [200, 'its own name with a port', ['Host: lucia.example.com:443']],
  [421, 'another name', ['Host: evil.test']],
  [421, 'a name that ends in its own', ['Host: evil-lucia.example.com']],
  [421, 'its own name as forwarded only', ['Host: evil.test', 'X-Forwarded-Host: lucia.example.com']],
  [421, 'two names, of which the first is its own', ['Host: lucia.example.com', 'Host: evil.test']],
])('HD-03 answers %i to %s', async (status, _name, lines) => {
  const { port } = server.address() as AddressInfo
  const answer = await sendRaw(port, ['GET / HTTP/1.1', ...lines, 'Connection: close'])
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})
