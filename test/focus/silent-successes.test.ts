import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Fault } from '../../local/faults.ts'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

type Body = Pick<Fault, 'status' | 'body'>
const json = { 'content-type': 'application/json' }

let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ env: { LUCIA_REQUEST_DEADLINE_MS: '2000' } })
})
afterEach(async () => {
  await rig.cloud.mend()
  await rig.forget()
  rig.cloud.sentry.clear()
})
afterAll(() => rig?.close())

const rows: ['supabase' | 'upstash' | 'openai', string, Body][] = [
  ['supabase', 'a 404 without a body', { status: 404, body: '' }],
  ['supabase', 'a 404 with an empty list', { status: 404, body: '[]' }],
  ['supabase', 'a 200 without a body', { status: 200, body: '' }],
  ['supabase', 'a 204', { status: 204, body: '' }],
  ['supabase', 'null', { status: 200, body: 'null' }],
  ['supabase', 'an object instead of a list', { status: 200, body: { message: 'welcome' } }],
  ['supabase', 'a list of something else', { status: 200, body: '[1,null,"x"]' }],
  ['supabase', 'rows without what makes them records', { status: 200, body: '[{"name":"x"}]' }],
  ['upstash', 'null', { status: 200, body: 'null' }],
  ['upstash', 'no reply at all', { status: 200, body: '[]' }],
  ['upstash', 'fewer replies than commands', { status: 200, body: '[{"result":[]}]' }],
  ['upstash', 'replies of another type', { status: 200, body: '[{"result":7},{"result":{}}]' }],
  ['upstash', 'an object without a result', { status: 200, body: { ok: true } }],
  ['upstash', 'a failed command under a 200', { status: 200, body: '[{"error":"ERR no"},{"result":null}]' }],
  ['openai', 'null', { status: 200, body: 'null' }],
  ['openai', 'an object that is no response', { status: 200, body: { object: 'list', data: [] } }],
  [
    'openai',
    'a response without output',
    { status: 200, body: { object: 'response', status: 'completed', output: [] } },
  ],
  ['openai', 'a text', { status: 200, body: '"Nothing is urgent."' }],
]
const missing = { supabase: 'records', upstash: 'continuity', openai: 'model' }

it.each(rows)(
  '%s answering with %s has failed, and is not taken for an answer',
  async (part, _title, reply) => {
    const { sessionId } = (await rig.ask({ message: 'any leaks?' })).body
    await rig.ask({ message: 'What matters most right now?' })
    await rig.cloud[part].faults.set({ fault: 'status', headers: json, ...reply })
    const { status, body } = await rig.ask({ message: 'What matters most right now?', sessionId })
    expect({ status, degraded: body.degraded }).toEqual({ status: 200, degraded: [missing[part]] })
    expect(body.items.length).toBeGreaterThan(0)
    await until(() => rig.told().length > 0)
    const dependency = part === 'upstash' ? 'redis' : part
    expect(rig.told()).toEqual([
      expect.stringMatching(new RegExp(`^(error|warning) ${dependency}\\|(bad_response|no_content)$`)),
    ])
  },
)
