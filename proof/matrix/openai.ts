import { insufficientQuota } from '../../local/openai-errors.ts'
import type { Speech } from '../../local/openai-speech.ts'
import { planted } from '../canaries.ts'
import type { Row } from '../row.ts'
import { insecure } from '../tls.ts'
import { throughOutage } from './openai-outage.ts'

const away = { degraded: ['model' as const] }
const told = (kind: string, level = 'error') => [`${level} openai|${kind}|phrase`]
const fiveHundred = 'error openai|5xx|phrase'
const remembered = ['redis recall ok', 'recalled']
const read = ['understood', 'supabase open_items ok', 'read', 'composed']
const page = `<html><head><title>520</title></head><body>Ray ${planted.vendorPage}</body></html>`
const html = { 'content-type': 'text/html' }
const error = (code: string | null, type = 'invalid_request_error') => ({
  error: { message: `no: ${planted.vendorText}`, type, param: null, code },
})
const failing = (status: number, body?: string | object, headers?: Record<string, string>) =>
  ({ part: 'openai', fault: 'status', status, ...(body && { body }), ...(headers && { headers }) }) as const

export const openaiRows: Row[] = [
  {
    id: 'OA-01',
    fault: 'the port is closed',
    spoil: { part: 'openai', fault: 'refuses' },
    expect: {
      ...away,
      withinMs: 2_500,
      events: told('connect'),
      tags: { attempts: 2, upstream_status: 'none' },
    },
  },
  {
    id: 'OA-02',
    fault: 'the host has no address',
    env: () => ({ LUCIA_OPENAI_BASE_URL: 'http://nonexistent.invalid/v1' }),
    act: (scene) => scene.start().then(() => scene.ask()),
    expect: { ...away, withinMs: 2_500, events: told('dns') },
  },
  ...insecure.map(
    ([variant, env]): Row => ({
      id: 'OA-03',
      variant,
      fault: `TLS: ${variant}`,
      env: (scene) => env(scene, 'LUCIA_OPENAI_BASE_URL'),
      act: (scene) => scene.start().then(() => scene.ask()),
      expect: { ...away, withinMs: 1_000, events: told('tls'), tags: { attempts: 1 } },
    }),
  ),
  {
    id: 'OA-04',
    fault: 'the TLS handshake is never answered',
    wire: { part: 'openai', mode: 'stall-before-headers' },
    deadlineMs: 2_500,
    env: ({ env }) => ({
      LUCIA_OPENAI_BASE_URL: env.LUCIA_OPENAI_BASE_URL?.replace('http:', 'https:') ?? '',
    }),
    expect: { ...away, withinMs: 2_500, events: told('timeout') },
  },
  {
    id: 'OA-05',
    variant: 'once',
    fault: 'the connection is reset before any header, once',
    spoil: { part: 'openai', fault: 'refuses', times: 1 },
    expect: { degraded: [], events: [] },
    because: 'A retry that helps is no event.',
  },
  {
    id: 'OA-05',
    variant: 'always',
    fault: 'the connection is reset before any header, always',
    spoil: { part: 'openai', fault: 'refuses', times: 99 },
    expect: { ...away, withinMs: 8_000, events: told('reset'), mostAsks: 2 },
  },
  {
    id: 'OA-06',
    fault: 'the answer breaks off in its body',
    wire: { part: 'openai', mode: 'cut-in-body' },
    expect: { ...away, withinMs: 8_000, events: told('truncated') },
  },
  {
    id: 'OA-08',
    fault: 'the request is taken and never answered',
    spoil: { part: 'openai', fault: 'never-answers' },
    deadlineMs: 2_500,
    expect: {
      ...away,
      withinMs: 2_500,
      events: told('timeout'),
      mostAsks: 1,
      trails: { 'error openai|timeout|phrase': [...remembered, ...read, 'openai phrase failed timeout'] },
    },
  },
  {
    id: 'OA-08',
    variant: 'asked what is meant',
    fault: 'the request is taken and never answered, when the words leave open what is meant',
    spoil: { part: 'openai', fault: 'never-answers' },
    deadlineMs: 4_000,
    ask: { message: 'Is the pool ok?', sessionId: undefined },
    expect: {
      ...away,
      withinMs: 1_750,
      events: ['error openai|timeout|choose_lane'],
      mostAsks: 1,
      trails: { 'error openai|timeout|choose_lane': ['understood', 'openai choose_lane failed timeout'] },
    },
    because: 'The words decide. Within one request nobody waits a second time for who has failed it once.',
  },
  {
    id: 'OA-10',
    fault: 'the headers of a 400 come, and its body never does',
    wire: { part: 'openai', mode: 'stall-after-error-headers' },
    deadlineMs: 2_500,
    expect: { ...away, withinMs: 2_500, events: told('timeout') },
    because: 'One signal bounds the whole of a call. The client’s own timeout ends with the headers.',
  },
  {
    id: 'OA-12',
    fault: 'status 500',
    spoil: failing(500),
    expect: {
      ...away,
      withinMs: 2_500,
      events: told('5xx'),
      tags: { upstream_status: 500 },
      mostAsks: 2,
      trails: {
        [fiveHundred]: [...remembered, ...read, 'openai phrase retry 5xx', 'openai phrase failed 5xx'],
      },
    },
  },
  {
    id: 'OA-12',
    variant: 'after a reading that helped itself',
    fault: 'status 500, when the records came at the second attempt only',
    spoil: failing(500),
    act: async (scene) => {
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      await scene.cloud.supabase.faults.set({ fault: 'status', status: 503, times: 1 })
      return scene.ask({ sessionId })
    },
    expect: {
      ...away,
      withinMs: 2_500,
      events: told('5xx'),
      trails: {
        [fiveHundred]: [
          ...remembered,
          'understood',
          'supabase open_items retry unavailable',
          'supabase open_items ok',
          'read',
          'composed',
          'openai phrase retry 5xx',
          'openai phrase failed 5xx',
        ],
      },
    },
    because: 'A retry that helped is no event of its own, and a line in the story of the next.',
  },
  {
    id: 'OA-12',
    variant: 'with memory away too',
    fault: 'status 500, and memory fails in the same request',
    spoil: failing(500),
    act: async (scene) => {
      const { sessionId } = (await scene.ask({ message: 'Good morning' })).body
      await scene.cloud.upstash.faults.set({ fault: 'status', status: 503 })
      return scene.ask({ sessionId })
    },
    expect: {
      degraded: ['continuity', 'model'],
      withinMs: 2_500,
      events: ['error redis|5xx|recall', ...told('5xx')],
      trails: {
        'error redis|5xx|recall': ['redis recall retry 5xx', 'redis recall failed 5xx'],
        [fiveHundred]: [
          'redis recall retry 5xx',
          'redis recall failed 5xx',
          ...read,
          'openai phrase retry 5xx',
          'openai phrase failed 5xx',
        ],
      },
    },
  },
  ...[503, 520, 524].map(
    (status): Row => ({
      id: 'OA-13',
      variant: String(status),
      fault: `status ${status} with a page of HTML`,
      spoil: failing(status, page, html),
      expect: { ...away, withinMs: 2_500, events: told('5xx'), tags: { upstream_status: status } },
    }),
  ),
  {
    id: 'OA-14',
    fault: 'status 500 once',
    spoil: { part: 'openai', fault: 'status', status: 500, times: 1 },
    expect: { degraded: [], withinMs: 8_000, events: [] },
  },
  ...['2', '20', '3600'].map(
    (seconds, index): Row => ({
      id: `OA-${15 + index}`,
      fault: `status 429, retry-after ${seconds} s`,
      spoil: { part: 'openai', fault: 'rate-limited', headers: { 'retry-after': seconds } },
      expect: {
        ...away,
        withinMs: 1_000,
        events: told('rate_limit', 'warning'),
        tags: { retry_after: Number(seconds) },
        mostAsks: 1,
      },
      act: async (scene) => {
        const first = await scene.ask()
        const again = await scene.ask()
        scene.require('the model was asked during the ban', scene.cloud.openai.requests.total() <= 1)
        scene.require('a refused call cost time', again.ms < 1_000)
        return first
      },
      because:
        'The wait that the vendor asks for is held, for up to five minutes, and costs no operator time.',
    }),
  ),
  {
    id: 'OA-18',
    fault: '429 because the quota is used up',
    spoil: failing(429, insufficientQuota),
    expect: { ...away, withinMs: 1_000, events: told('quota'), tags: { page: true }, mostAsks: 1 },
  },
  {
    id: 'OA-19',
    fault: '401, the key is wrong',
    spoil: { part: 'openai', fault: 'wrong-credentials' },
    expect: {
      ...away,
      withinMs: 1_000,
      events: told('auth'),
      tags: { page: true, upstream_status: 401 },
      mostAsks: 1,
    },
  },
  {
    id: 'OA-20',
    fault: '403, the country or the project may not',
    spoil: failing(403, error('unsupported_country_region_territory')),
    expect: { ...away, withinMs: 1_000, events: told('auth'), mostAsks: 1 },
  },
  {
    id: 'OA-21',
    fault: '404, there is no such model',
    env: () => ({ LUCIA_MODEL_FOCUS_OPS_REPLY: 'no-such-model' }),
    act: (scene) => scene.start().then(() => scene.ask()),
    expect: {
      ...away,
      withinMs: 1_000,
      events: told('config'),
      tags: { vendor_code: 'model_not_found', model: 'no-such-model' },
    },
  },
  {
    id: 'OA-22',
    fault: '400, the context is too long',
    spoil: failing(400, error('context_length_exceeded')),
    expect: { ...away, withinMs: 1_000, events: told('context_length', 'warning'), mostAsks: 1 },
    because:
      'No history goes into a prompt, and what goes in is bounded: there is nothing to trim and ask again with.',
  },
  {
    id: 'OA-24',
    fault: '200 with HTML',
    spoil: failing(200, page, html),
    expect: { ...away, withinMs: 1_000, events: told('bad_response') },
  },
  ...speeches(),
  {
    id: 'OA-28',
    variant: 'endless',
    fault: 'a body without end',
    wire: { part: 'openai', mode: 'endless-body' },
    expect: { ...away, withinMs: 8_000, events: told('too_large') },
  },
  {
    id: 'OA-28',
    variant: '64 MB',
    fault: 'a body of 64 MB',
    spoil: { part: 'openai', fault: 'huge' },
    expect: { ...away, withinMs: 8_000, events: told('too_large'), mostAsks: 1 },
  },
  {
    id: 'OA-29',
    fault: '302 to an address inside',
    wire: { part: 'openai', mode: 'redirect' },
    expect: { ...away, withinMs: 1_000, events: told('redirect') },
    act: async (scene) => {
      const reply = await scene.ask()
      const paths = scene.cloud.supabase.requests.entries().map(({ path }) => path)
      scene.require('the redirect was followed', !paths.includes('/redirected'))
      return reply
    },
  },
  {
    id: 'OA-31',
    fault: 'slow, but within its time',
    spoil: { part: 'openai', fault: 'slow', ms: 2_000 },
    deadlineMs: 5_000,
    expect: { degraded: [], withinMs: 4_000, events: [] },
  },
  {
    id: 'OA-32',
    fault: 'an outage of ten seconds at twenty requests a second, and its end',
    act: async (scene) => {
      await scene.start()
      return throughOutage(scene)
    },
    expect: { degraded: [], events: [...told('5xx'), 'info openai|recovered|breaker'] },
    because: 'After five failures in a row nobody waits for it; one call at a time looks whether it is back.',
  },
]

function speeches(): Row[] {
  const argued =
    'A warning and not a mere count, because whoever set the limit of words must hear of it; the answer is composed instead, in full. Measured: answered after 0.3 s, nothing of the half sentence used.'
  const says = {
    'a refusal': [{ refusal: planted.modelWords }, 'refusal'],
    'a content filter': [{ text: planted.modelWords, incomplete: 'content_filter' }, 'content_filter'],
    'nothing at all': [{}, 'empty'],
    'half a sentence': [
      { text: `{"reply":"${planted.modelWords}`, incomplete: 'max_output_tokens' },
      'max_output_tokens',
    ],
  } satisfies Record<string, [Speech, string]>
  return Object.entries(says).map(
    ([variant, [speech, vendor_code]]): Row => ({
      id: variant === 'half a sentence' ? 'OA-27' : 'OA-26',
      variant,
      fault: `status 200 and ${variant}`,
      act: async (scene) => {
        scene.cloud.openai.answerWith(speech)
        await scene.start()
        await scene.ask({ message: 'Good morning' })
        return scene.ask()
      },
      expect: { ...away, withinMs: 1_000, events: told('no_content', 'warning'), tags: { vendor_code } },
      ...(variant === 'half a sentence' && { argued }),
    }),
  )
}
