import type { EnvelopeItem } from './envelope.ts'
import type { PartReply, PartRequest } from './part.ts'
import { createSentryProject } from './sentry-api.ts'
import type { SentryState } from './sentry-api-state.ts'
import type { Sink } from './sink.ts'

export type SentryView = { state: SentryState; answer(request: PartRequest): PartReply }

/** Sentry's web API over what a sink was told. It reads when it is asked: a storm has nothing to wait for. */
export function createSentryView(sink: Sink, own: Partial<SentryState>): SentryView {
  const { state, answer, take } = createSentryProject(own)
  const seen = new WeakSet<EnvelopeItem>()

  function catchUp() {
    const fresh = sink.all().filter((item) => !seen.has(item))
    for (const item of fresh) seen.add(item)
    take(fresh)
  }

  return {
    state,
    answer(request) {
      catchUp()
      return answer(request)
    },
  }
}
