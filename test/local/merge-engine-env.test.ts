import { expect, it } from 'vitest'
import { mergeEngineEnv } from '../../local/merge-engine-env.ts'

const local = { SUPABASE_URL: 'http://127.0.0.1:1', CLERK_JWT_KEY: 'pem', LUCIA_OPENAI_API_KEY: 'sk-local' }

it.each([
  ['a setting reaches the engine', { SENTRY_RELEASE: 'abc' }, { SENTRY_RELEASE: 'abc' }],
  [
    'an address in the shell does not, because it may be of production',
    { SUPABASE_URL: 'https://real.test' },
    local,
  ],
  [
    'Clerk is asked for its keys when the public key is blanked',
    { CLERK_JWT_KEY: '' },
    { CLERK_JWT_KEY: '' },
  ],
  ['a blank key is no real model', { OPENAI_API_KEY: ' ' }, { LUCIA_OPENAI_API_KEY: 'sk-local' }],
])('%s', (_, given, expected) => {
  expect(mergeEngineEnv(local, given)).toMatchObject(expected)
})

it('uses the real model with a real key, because somebody who sets one wants it', () => {
  expect(mergeEngineEnv(local, { OPENAI_API_KEY: 'sk-real' })).not.toHaveProperty('LUCIA_OPENAI_API_KEY')
})
