import { type Finding, fail, pass } from '../check.ts'
import type { Provoked } from './provoke-event.ts'
import type { Target } from './target.ts'

/** By behaviour: what arrived, under which release and environment, and what came along that may not. */
export function checkTelemetry(provoked: Provoked, { environment, release }: Target): Finding {
  const { event, events, leaks, complaint } = provoked
  if (!event)
    return fail('config', `The engine's telemetry sent no event${complaint ? ` (${complaint})` : ''}`)
  const frames = event.exception?.values?.flatMap(({ stacktrace }) => stacktrace?.frames ?? []) ?? []
  const faults = [
    ...(events === 1 ? [] : [`one report made ${events} events`]),
    ...(leaks.length ? [`private things left the machine: ${leaks.join(', ')}`] : []),
    ...wrong('environment', event.environment, environment),
    ...wrong('release', event.release || undefined, release ?? undefined),
    ...(event.tags?.smoke === 'true' ? [] : ['the tags are missing']),
    ...(frames.some(({ in_app, context_line }) => in_app && context_line)
      ? []
      : ['frames carry no source lines']),
  ]
  const facts = {
    eventId: event.event_id,
    release: event.release ?? null,
    environment: event.environment,
    leaks,
  }
  if (faults.length) return fail('config', faults.join('; '), { facts })
  return pass('one event, labelled, with source lines and nothing private', { facts })
}

function wrong(name: string, is: string | undefined, shouldBe: string | undefined): string[] {
  return is === shouldBe ? [] : [`${name} is ${is ?? 'missing'} instead of ${shouldBe ?? 'none'}`]
}
