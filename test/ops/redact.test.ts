import { expect, it } from 'vitest'
import { openTerminal } from '../../src/ops/open-terminal.ts'
import { createRedactor } from '../../src/ops/redact.ts'

const redact = createRedactor([])
const hex64 = 'ab12'.repeat(16)
const key = '0123456789abcdef'.repeat(2)

it.each([
  ['a user token', `sntryu_${hex64}`],
  ['an organisation token', 'sntrys_eyJpYXQiOjE3LCJvcmciOiJsdWNpYSJ9_AbC+/def'],
  ['an integration token', `sntryi_${hex64}`],
  ['an app token', `sntrya_${hex64}`],
  ['an old token', hex64],
  ['the key of a DSN', `https://${key}@o1.ingest.sentry.io/42`],
  ['the old form of a DSN', `https://${key}:${key}@sentry.io/42`],
  ['a key in an address', `/api/42/envelope/?sentry_key=${key}&x=1`],
  ['the header of ingest', `X-Sentry-Auth: Sentry sentry_version=7, sentry_key=${key}`],
  ['a header', `authorization: Bearer ${key}`],
  ['a header as JSON', `{"Authorization":"Bearer ${key}"}`],
  ['a bearer', `Bearer ${key}.${key}.sig`],
])('takes out %s wherever it came from', (_, text) => {
  const shown = redact(`before ${text} after`)
  expect(shown).not.toContain(key)
  expect(shown).not.toContain(hex64)
  expect(shown).not.toContain('eyJpYXQi')
  expect(shown).toContain('before')
})

it('leaves what an engineer needs: event ids, releases, addresses', () => {
  const text = `event ${key} of lucia-engine@0.1.0+4dfebce at https://sentry.io/organizations/lucia/issues/1/`
  expect(redact(text)).toBe(text)
})

it('takes out a known secret in every spelling, because an error text may quote it encoded', () => {
  const secret = 'p@ss w"ord/+=1'
  const spellings = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret),
    Buffer.from(secret).toString('base64'),
  ]
  const shown = createRedactor([secret])(spellings.join(' '))
  expect(shown).not.toMatch(/ord|b3Jk/)
})

it('prints nothing that moves the cursor or turns the line around, because a title is text from outside', () => {
  let written = ''
  const stdout = {
    write: (text: string) => {
      written = text
    },
  }
  openTerminal({ env: {}, stdout, stderr: stdout }).out('a\u001b[2Jb\u0007c\u202ed\ne')
  expect(written).toBe('a\uFFFD[2Jb\uFFFDc\uFFFDd\ne\n')
})
