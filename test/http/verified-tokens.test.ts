import { expect, test } from 'vitest'
import { createVerifiedTokens } from '../../src/http/verified-tokens.ts'

test('forgets a token at its expiry, because nobody vouches for it any longer', () => {
  let now = 1_000
  const verified = createVerifiedTokens({ clock: () => now })
  verified.keep('token', { expiresAt: 2_000 })
  expect(verified.find('token')).toEqual({ expiresAt: 2_000 })
  expect(verified.find('token2')).toBeNull()
  now = 2_000
  expect(verified.find('token')).toBeNull()
})

test('holds a bounded number of tokens and lets go of the one that was unused for longest', () => {
  const verified = createVerifiedTokens<{ expiresAt: number; id: number }>({ maxEntries: 3 })
  for (const id of [1, 2, 3]) verified.keep(`token-${id}`, { expiresAt: Number.POSITIVE_INFINITY, id })
  expect(verified.find('token-1')?.id).toBe(1)
  verified.keep('token-4', { expiresAt: Number.POSITIVE_INFINITY, id: 4 })
  expect([1, 2, 3, 4].map((id) => verified.find(`token-${id}`)?.id)).toEqual([1, undefined, 3, 4])
})
