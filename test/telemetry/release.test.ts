import { expect, it } from 'vitest'
import { findRelease } from '../../src/telemetry/release.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'

it.each([
  'unknown',
  'UNKNOWN',
  'dev',
  'local',
  'HEAD',
  'undefined',
  'null',
  '',
  '   ',
  '$SHA',
  '\u0024{GITHUB_SHA}',
  '%SHA%',
  '{{ sha }}',
  '<sha>',
  '.',
  'a/b',
  'a b',
  'x'.repeat(201),
])('takes %j for no release, because a placeholder would merge every deploy into one', (name) => {
  expect(findRelease({ SENTRY_RELEASE: name })).toEqual({ name: undefined, staleStatic: false })
})

it.each(['lucia-engine@1.2.3', '1.0.0+abc', commit, 'v7'])('takes %j as it is', (name) => {
  expect(findRelease({ SENTRY_RELEASE: name })).toEqual({ name, staleStatic: false })
})

it.each([commit.slice(0, 7), `${commit}0`, 'main', 'HEAD'])(
  'does not take %j for a commit of Render',
  (value) => {
    expect(findRelease({ RENDER_GIT_COMMIT: value }).name).toBeUndefined()
  },
)

it('prefers the commit that Render built and says when the static name went stale', () => {
  expect(findRelease({ SENTRY_RELEASE: 'v7', RENDER_GIT_COMMIT: commit })).toEqual({
    name: commit,
    staleStatic: true,
  })
  expect(findRelease({ SENTRY_RELEASE: commit, RENDER_GIT_COMMIT: commit })).toEqual({
    name: commit,
    staleStatic: false,
  })
})
