import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startListener } from '../../local/listener.ts'
import { findLeaks } from '../../proof/find-leaks.ts'
import { openScene, type Scene } from '../../proof/scene.ts'
import { encodings } from '../../proof/spellings.ts'
import { openStage, type Stage } from '../../proof/stage.ts'

const encode: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in a URL': encodeURIComponent,
  'in JSON': (text) => JSON.stringify({ text }),
  'in hex': (text) => Buffer.from(text).toString('hex'),
  'in base64': (text) => Buffer.from(`>>${text}`).toString('base64url'),
  'in halves': (text) => text.slice(text.length / 2),
  zipped: (text) => gzipSync(text).toString('base64'),
}
// With signs that every encoding writes in its own way, so that none is found by another.
const secret = () =>
  `"${randomBytes(12)
    .toString('base64')
    .match(/.{1,3}/g)
    ?.join('"/')}`
const ways = ['output', 'envelopes', 'spool', 'answers', 'requests', 'elsewhere'] as const
const parts = ['openai', 'supabase', 'upstash', 'clerk', 'access', 'sentry', 'the mirror']
const sinksOf = (way: string) => {
  if (way === 'requests') return parts.map((part) => `to ${part}`)
  if (way === 'envelopes') return ['envelopes', 'to sentry']
  return way === 'elsewhere' ? ['to elsewhere'] : [way]
}
const canaries = ways.flatMap((way) =>
  encodings.map((encoding) => ({ name: `${way}, ${encoding}`, value: secret(), way, encoding })),
)
const textsOf = (of: string) =>
  canaries.flatMap(({ way, encoding, value }) => (way === of ? [encode[encoding]?.(value) ?? ''] : []))

let stage: Stage
let scene: Scene
let stranger: Awaited<ReturnType<typeof startListener>>
beforeAll(async () => {
  stage = await openStage()
  await stage.reset()
  stranger = await startListener((request, response) => void request.resume().on('end', () => response.end()))
  scene = await openScene(stage, { CLERK_JWT_KEY: '', LUCIA_TELEMETRY_MIRROR: 'on' })
  const leaks = Object.fromEntries(ways.map((way) => [way, textsOf(way)]))
  const LEAKS = JSON.stringify({ ...leaks, elsewhere: { url: stranger.url, texts: textsOf('elsewhere') } })
  const line = ['./src/instrument.ts', './test/support/leaking.ts'].flatMap((file) => ['--import', file])
  await scene.start({ LEAKS }, [...line, 'src/main.ts'])
  await scene.cloud.openai.faults.set({ fault: 'status', status: 500 })
  await scene.ask()
  await scene.until(() => scene.told().length > 0)
  await scene.engine().stop()
})
afterAll(async () => {
  await scene.close()
  await stage.close()
  await stranger.shut()
})

it('knows a planted leak in every encoding, because what was never found may not be searched for', () => {
  expect(Object.keys(encode)).toEqual(encodings)
})

it('finds a leak in each sink and each encoding, because a search that finds nothing proves nothing', async () => {
  const expected = canaries.flatMap(({ name, way }) => sinksOf(way).map((sink) => `${name} in ${sink}`))
  expect(findLeaks(canaries, await scene.sinks()).toSorted()).toEqual(expected.toSorted())
})

it('sees that somebody was called whom nobody had named', () => {
  expect(scene.untold()).toEqual([new URL(stranger.url).host])
})

it('has planted nothing that did not come in: what an engine never had it cannot let out', async () => {
  const { canaries: planted, entered } = await scene.privacy()
  expect(planted.length).toBeGreaterThanOrEqual(34)
  expect(entered).toEqual(expect.arrayContaining(['cookie', 'OpenAI key', 'question', 'title of a record']))
  expect(entered).not.toContain('page of a vendor')
})
