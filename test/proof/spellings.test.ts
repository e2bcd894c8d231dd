import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { findLeaks } from '../../proof/find-leaks.ts'

const secret = 'sk-proof+a/b "quoted" 0123456789'
const canary = [{ name: 'key', value: secret, mayBeIn: ['answers'] }]
const around = (text: string) => `before ${text} after`
const base64At = (shift: number) => Buffer.from(`${'x'.repeat(shift)}${secret}yz`).toString('base64')

it.each([
  ['as it is', secret],
  ['in a URL', encodeURIComponent(secret)],
  ['in JSON', JSON.stringify({ secret })],
  ['in hex', Buffer.from(secret).toString('hex')],
  ['in base64', base64At(0)],
  ['in base64, one byte later', base64At(1)],
  ['in base64, two bytes later', base64At(2)],
  ['zipped', gzipSync(`${secret} and more`).toString('base64')],
  ['by its first half', secret.slice(0, 18)],
  ['by its second half', secret.slice(-18)],
])('finds a secret %s, because a search that finds nothing proves nothing', (_title, text) => {
  expect(findLeaks(canary, { output: around(text) })).toEqual(['key in output'])
})

it('finds nothing where there is nothing, and nothing where it may be', () => {
  expect(findLeaks(canary, { output: 'sk-proof is a prefix', answers: secret })).toEqual([])
})
