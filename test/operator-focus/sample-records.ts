import type { OpenItem, Past, Snapshot, Turn } from '../../src/operator-focus/needs.ts'
import type { Intent } from '../../src/operator-focus/understand.ts'

/** A Tuesday, 12:00 in Los Angeles. */
export const clock = { now: new Date('2026-11-03T20:00:00Z'), timeZone: 'America/Los_Angeles' }
export const nothingBefore: Past = { turns: [] }

export function anItem(over: Partial<OpenItem> = {}): OpenItem {
  return {
    id: 'item-1',
    kind: 'payments',
    title: 'May rent',
    note: '',
    party: null,
    location: null,
    status: 'open',
    severity: 'normal',
    safety: false,
    atRisk: false,
    dueAt: null,
    guestArrivesAt: null,
    amount: null,
    currency: null,
    ...over,
  }
}

type IntentOver = Partial<Omit<Intent, 'focus'>> & { focus?: Partial<Intent['focus']> }

export function anIntent(over: IntentOver = {}): Intent {
  const focus = { overdue: false, dueToday: false, atRisk: false, needsConfirmation: false, urgent: false }
  return {
    lane: 'priority',
    kinds: ['payments', 'concierge', 'maintenance'],
    greeting: null,
    thanks: false,
    tender: false,
    crisis: null,
    followUp: null,
    excluded: [],
    evidence: [],
    strength: 'strong',
    ...over,
    focus: { ...focus, ...over.focus },
  }
}

export function aTurn(over: Partial<Turn> = {}): Turn {
  return {
    id: 'turn-1',
    at: clock.now,
    message: 'What matters most right now?',
    lane: 'priority',
    kinds: ['payments', 'concierge', 'maintenance'],
    reply: 'Here is what matters most right now.',
    items: [],
    nextStep: null,
    tender: false,
    done: [],
    ...over,
  }
}

export function aSnapshot(items: OpenItem[], over: Partial<Snapshot> = {}): Snapshot {
  return { items, asOf: clock.now, stale: false, isCut: false, ...over }
}

export function at(iso: string): Date {
  return new Date(iso)
}

/** Six records of a day: a gas smell, a leak before an arrival, late rent, flowers, a transfer, a deposit. */
export const aDay: OpenItem[] = [
  anItem({
    id: 'pay-103',
    title: 'May rent',
    party: 'Ana Ruiz',
    dueAt: at('2026-10-31T18:00:00Z'),
    amount: 1250,
    currency: 'USD',
    atRisk: true,
  }),
  anItem({
    id: 'pay-104',
    title: 'Security deposit',
    party: 'Luis Vega',
    amount: 300,
    currency: 'EUR',
    dueAt: at('2026-11-05T18:00:00Z'),
  }),
  anItem({
    id: 'mnt-201',
    kind: 'maintenance',
    title: 'Leak in 204',
    location: '204',
    severity: 'high',
    guestArrivesAt: at('2026-11-03T23:00:00Z'),
  }),
  anItem({
    id: 'mnt-202',
    kind: 'maintenance',
    title: 'Gas smell',
    location: 'Boiler room',
    safety: true,
    severity: 'critical',
  }),
  anItem({
    id: 'con-301',
    kind: 'concierge',
    title: 'Airport transfer',
    party: 'Mei Tanaka',
    status: 'needs_confirmation',
    dueAt: at('2026-11-04T17:00:00Z'),
  }),
  anItem({
    id: 'con-302',
    kind: 'concierge',
    title: 'Flowers',
    party: 'Omar Haddad',
    dueAt: at('2026-11-03T18:00:00Z'),
  }),
]
