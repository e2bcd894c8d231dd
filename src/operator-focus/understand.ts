import type { Kind, Lane } from './contract.ts'
import { kinds as allKinds } from './contract.ts'
import type { Past } from './needs.ts'
import { clear } from './understanding/choice.ts'
import { chooseLane } from './understanding/choose-lane.ts'
import type { FollowUp } from './understanding/meaning.ts'
import { readSignals, type Signals } from './understanding/read-signals.ts'

export type Intent = {
  lane: Lane
  /** The records that the answer needs. */
  kinds: Kind[]
  greeting: 'hello' | 'goodbye' | null
  thanks: boolean
  /** After this message the session is to be handled gently. */
  tender: boolean
  crisis: 'self_harm' | 'danger' | null
  followUp: FollowUp | null
  focus: { overdue: boolean; dueToday: boolean; atRisk: boolean; needsConfirmation: boolean; urgent: boolean }
  excluded: Kind[]
  /** The words that decided, strongest first. */
  evidence: { lane: Lane; words: string[] }[]
  /** Where it is weak, a model may choose the lane instead. */
  strength: 'strong' | 'weak'
}

/** Reads what an operator wants from the words alone: no model, no clock, no records. */
export function understand(message: string, past: Past): Intent {
  const signals = readSignals(message)
  const { lane, strength } = chooseLane(signals, past)
  return {
    lane,
    kinds: kindsFor(lane, signals, past),
    greeting: signals.has('hello') ? 'hello' : signals.has('goodbye') ? 'goodbye' : null,
    thanks: signals.has('thanks'),
    tender: isTender(lane, signals, past),
    crisis: lane === 'crisis' ? (signals.score('self_harm') > 0 ? 'self_harm' : 'danger') : null,
    followUp: lane === 'follow_up' ? (signals.followUp ?? 'more') : null,
    focus: {
      overdue: signals.has('overdue'),
      dueToday: signals.has('dueToday'),
      atRisk: signals.has('atRisk'),
      needsConfirmation: signals.has('needsConfirmation'),
      urgent: signals.has('urgent'),
    },
    excluded: signals.excluded,
    evidence: signals.evidence,
    strength,
  }
}

function kindsFor(lane: Lane, signals: Signals, past: Past): Kind[] {
  const wanted = allKinds.filter((kind) => !signals.excluded.includes(kind))
  const named = wanted.filter((kind) =>
    signals.kinds.some((each) => each.kind === kind && each.score >= clear),
  )
  if (lane === 'priority') return wanted
  if (lane === 'distress') return named.length > 0 ? named : wanted
  if (lane === 'follow_up') return past.turns.at(-1)?.kinds ?? []
  return isKind(lane) ? wanted.filter((kind) => kind === lane || named.includes(kind)) : []
}

function isKind(lane: Lane): lane is Kind {
  return (allKinds as readonly string[]).includes(lane)
}

/** Distress keeps the session gentle until the operator sounds steady: a plain request alone does not end it. */
function isTender(lane: Lane, signals: Signals, past: Past): boolean {
  if (lane === 'distress' || signals.score('self_harm') > 0) return true
  return (past.turns.at(-1)?.tender ?? false) && !signals.has('steady')
}
