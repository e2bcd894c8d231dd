import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type FocusRig, startFocusRig } from '../support/focus-rig.ts'
import { until } from '../support/until.ts'

const canaries = {
  message: 'CANARYMESSAGE',
  title: 'CANARYTITLE',
  note: 'CANARYNOTE',
  party: 'CANARYPARTY',
  location: 'CANARYPLACE',
  before: 'CANARYBEFORE',
}

let rig: FocusRig
beforeAll(async () => {
  rig = await startFocusRig({ env: { LUCIA_REQUEST_DEADLINE_MS: '2000' } })
  const { title, note, party, location } = canaries
  await rig.cloud.supabase.put('maintenance_issues', [
    { id: 'canary', title, note, party, location, severity: 'safety', status: 'open' },
  ])
})
afterEach(async () => {
  rig.cloud.openai.answerWith(null)
  await rig.cloud.mend()
  await rig.forget()
  rig.cloud.sentry.clear()
})
afterAll(() => rig?.close())

const firstTold = async () => {
  await until(() => rig.told().length > 0)
  return rig.failures()
}
const story = (event: { breadcrumbs?: { message?: string }[] } | undefined) =>
  (event?.breadcrumbs ?? []).map(({ message }) => message)

it('hears of a failure with who, where, how far and what came before, in the order of the story', async () => {
  const { sessionId } = (await rig.ask({ message: 'Good morning' })).body
  await rig.cloud.openai.faults.set({ fault: 'status', status: 503 })
  const { body } = await rig.ask({ message: 'What matters most right now?', sessionId })
  const [event] = await firstTold()
  expect(event).toMatchObject({
    level: 'error',
    transaction: '/admin/operator-focus',
    fingerprint: ['lucia', 'openai', '5xx', 'phrase'],
    user: { id: rig.cloud.operators[0]?.id },
    tags: {
      dependency: 'openai',
      operation: 'phrase',
      failure_kind: '5xx',
      upstream_status: 503,
      attempts: expect.any(Number),
      requestId: body.requestId,
      route: '/admin/operator-focus',
    },
    contexts: {
      focus_run: { lane: 'priority', recalled_ms: expect.any(Number), composed_ms: expect.any(Number) },
    },
  })
  expect(story(event).filter((step, index, all) => step !== all[index - 1])).toEqual([
    'redis recall',
    'recalled',
    'understood',
    'supabase open_items',
    'read',
    'composed',
    'openai phrase',
  ])
})

it('hears of words that were not used with the model, its tokens and the lane, and not with the words', async () => {
  rig.cloud.openai.answerWith(`All 777 guests left. ${canaries.message}`)
  await rig.ask({ message: `What matters most right now? ${canaries.message}` })
  const [event] = await firstTold()
  expect(event).toMatchObject({
    level: 'warning',
    fingerprint: ['lucia', 'model', 'ungrounded', 'answer'],
    user: { id: rig.cloud.operators[0]?.id },
    contexts: {
      focus_run: {
        lane: 'priority',
        model: 'gpt-5-mini',
        tokens_in: expect.any(Number),
        tokens_out: expect.any(Number),
      },
    },
  })
  expect(story(event).at(-1)).toBe('grounded')
})

it('gets nothing of what was asked, answered or stored, whichever part fails', async () => {
  const { sessionId } = (await rig.ask({ message: `any leaks? ${canaries.before}` })).body
  for (const part of ['openai', 'upstash', 'supabase'] as const) {
    for (const fault of ['status', 'truncated', 'wrong-content-type', 'drops', 'not-json'] as const) {
      await rig.cloud[part].faults.set({ fault })
      await rig.ask({ message: `What matters most right now? ${canaries.message}`, sessionId })
      await rig.cloud.mend()
    }
    await rig.forget()
  }
  rig.cloud.openai.answerWith(`Nothing about ${canaries.title}: ${canaries.note}`)
  await rig.ask({ message: `What matters most right now? ${canaries.message}`, sessionId })
  await until(() => rig.told().includes('warning model|ungrounded'))
  const seen = rig.cloud.sentry.envelopes().join('\n') + rig.engine().lines.join('\n')
  for (const canary of [...Object.values(canaries), sessionId]) expect(seen).not.toContain(canary)
  for (const { headers, email } of rig.cloud.operators)
    for (const secret of [...Object.values(headers), email]) expect(seen).not.toContain(secret)
  const failures = rig.failures()
  expect(failures.every(({ user }) => user?.id === rig.cloud.operators[0]?.id)).toBe(true)
})

it('gets the address of an operator only where that was asked for', async () => {
  await rig.start({ LUCIA_SENTRY_SEND_EMAIL: 'true' })
  await rig.cloud.openai.faults.set({ fault: 'status' })
  await rig.ask({ message: 'any leaks?', engine: 1 })
  const [event] = await firstTold()
  const { id, email } = rig.cloud.operators[0] ?? {}
  expect(event?.user).toEqual({ id, email })
})

it('hears nothing of a retry that recovers', async () => {
  await rig.cloud.supabase.faults.set({ fault: 'drops', times: 1 })
  const { status, body } = await rig.ask({ message: 'any leaks?' })
  expect({ status, degraded: body.degraded }).toEqual({ status: 200, degraded: [] })
  expect(rig.events()).toEqual([])
})
