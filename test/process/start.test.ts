import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type SentryIngest, startSentryIngest } from '../../local/sentry-ingest.ts'
import { runEngine } from '../support/run-engine.ts'
import { withBug } from '../support/with-bug.ts'

let sink: SentryIngest
beforeAll(async () => {
  sink = await startSentryIngest()
})
afterEach(() => sink.clear())
afterAll(() => sink.close())

const commit = 'a'.repeat(40)
const items = (type: string) =>
  sink
    .all()
    .filter((item) => item.type === type)
    .map(({ payload }) => payload as Record<string, never>)

it('runs without a DSN outside production and says once that Sentry is off', async () => {
  const engine = runEngine({})
  const url = await engine.listening()
  expect(await (await fetch(`${url}/health`)).json()).toMatchObject({
    status: 'ok',
    release: null,
    environment: 'development',
  })
  expect(
    engine.lines.filter((line) =>
      line.includes('Sentry disabled — no DSN configured (environment=development)'),
    ),
  ).toHaveLength(1)
  expect(await engine.stop()).toEqual({ code: 0, signal: null })
})

it('warns when it is started without the preload outside production, and runs', async () => {
  const engine = runEngine({}, ['src/main.ts'])
  await engine.listening()
  expect(engine.lines.filter((line) => line.includes('must come before everything else'))).toHaveLength(1)
  await engine.stop()
})

describe('names the release that runs, or none', () => {
  const others = { GITHUB_SHA: 'b'.repeat(40), GIT_COMMIT: 'c'.repeat(40), SOURCE_VERSION: 'd'.repeat(40) }
  const cases: [title: string, env: Record<string, string>, release: string | null][] = [
    ['SENTRY_RELEASE as it is', { SENTRY_RELEASE: 'lucia-engine@1.2.3' }, 'lucia-engine@1.2.3'],
    ['the commit of Render where SENTRY_RELEASE is unset', { RENDER_GIT_COMMIT: commit }, commit],
    [
      'the commit of Render where SENTRY_RELEASE is blank',
      { SENTRY_RELEASE: ' ', RENDER_GIT_COMMIT: commit },
      commit,
    ],
    [
      'the commit of Render where SENTRY_RELEASE went stale',
      { SENTRY_RELEASE: 'lucia-engine@1.2.3', RENDER_GIT_COMMIT: commit },
      commit,
    ],
    ['none where other build machines left theirs', others, null],
    ['none for a placeholder', { ...others, SENTRY_RELEASE: 'HEAD' }, null],
  ]
  it.each(cases)('%s', async (_title, env, release) => {
    // A rejected promise is an event for every case, so that the event shows what release it carries.
    const bug = withBug('Promise.reject(new TypeError("x is not a function"))')
    const engine = runEngine({ SENTRY_DSN: sink.dsn, ...env }, bug)
    const url = await engine.listening()
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ release })
    await fetch(`${url}/openapi.json`).then((answer) => answer.text())
    engine.signal('SIGUSR2')
    expect(await engine.ended).toEqual({ code: 1, signal: null })
    const fatal = items('event').filter(({ level }) => level === 'fatal')
    expect(fatal).toHaveLength(1)
    expect(fatal[0]?.release ?? null).toBe(release)
    const sessions = items('session')
    expect(sessions.length).toBe(release === null ? 0 : 1)
    if (release) expect(sessions[0]).toMatchObject({ attrs: { release, environment: 'development' } })
  })
})

it('tells once, in the log and to Sentry, that a static release went stale', async () => {
  const engine = runEngine({
    SENTRY_DSN: sink.dsn,
    SENTRY_RELEASE: 'lucia-engine@1.2.3',
    RENDER_GIT_COMMIT: commit,
  })
  await engine.listening()
  await engine.stop()
  expect(engine.lines.filter((line) => line.includes('goes stale'))).toHaveLength(1)
  expect(items('event')).toMatchObject([{ level: 'warning', tags: { kind: 'static_release' } }])
})

it('sends nothing at all without a DSN, because no DSN means no Sentry', async () => {
  const engine = runEngine({ SENTRY_RELEASE: 'lucia-engine@1.2.3' })
  const url = await engine.listening()
  await fetch(`${url}/nothing-here`)
  await engine.stop()
  expect(sink.all()).toEqual([])
})
