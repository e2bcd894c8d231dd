import { cleanText } from './clean-text.ts'
import type { FocusItem, Kind, NextStep } from './contract.ts'
import { doneItems, seenItems } from './follow-up.ts'
import { readableAmount, readableCurrency } from './money.ts'
import type { OpenItem, Past, Snapshot } from './needs.ts'
import { nextStepFor } from './rank-action.ts'
import { fitsFocus } from './rank-narrow.ts'
import { instantOf, scoreOf, severityOf, totalOf } from './rank-score.ts'
import { sayWhy } from './rank-why.ts'
import { type OperatorClock, type OperatorDay, operatorDay } from './time-zone.ts'
import type { Intent } from './understand.ts'

/** The open records in the order of what matters, and as many of them as one answer carries. */
export type Focus = {
  items: FocusItem[]
  nextStep: NextStep | null
  /** All open items in question, by kind. */
  counts: Record<Kind, number>
  /** How many of them are of the sort that was asked for. If none is, `items` holds the others. */
  matching: number
  /** How many are left out because the operator said that they are dealt with. */
  setAside: number
  unreadableAmounts: number
  asOf: Date
  stale: boolean
  isCut: boolean
}

type Ranked = { item: OpenItem; points: number; due: number }

export function rank(snapshot: Snapshot, intent: Intent, past: Past, clock: OperatorClock): Focus {
  const day = operatorDay(clock)
  const done = new Set(doneItems(intent, past))
  const asked = inOrder(
    snapshot.items.filter((item) => isAskedFor(item, intent)),
    day,
  )
  const open = asked.filter(({ id }) => !done.has(id))
  const fitting = open.filter((item) => fitsFocus(item, intent, day))
  const shown = shownOf(fitting.length > 0 ? fitting : open, intent, past)
  const items = shown.map((item) => toFocusItem(item, day))
  const [first] = shown
  return {
    items,
    nextStep: first && items[0] ? nextStepFor(first, items[0].title) : null,
    counts: countByKind(open),
    matching: fitting.length,
    setAside: asked.length - open.length,
    unreadableAmounts: shown.filter((item) => readableAmount(item) === 'unreadable').length,
    asOf: snapshot.asOf,
    stale: snapshot.stale,
    isCut: snapshot.isCut,
  }
}

function isAskedFor({ kind }: OpenItem, { kinds, excluded }: Intent): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && !excluded.includes(kind)
}

/** Most pressing first; equal input in any order gives the same order, and an id stands once. */
function inOrder(items: OpenItem[], day: OperatorDay): OpenItem[] {
  const ranked = items.map((item) => ({
    item,
    points: totalOf(scoreOf(item, day)),
    due: instantOf(item.dueAt) ?? Number.POSITIVE_INFINITY,
  }))
  const seen = new Set<string>()
  const once = ({ item: { id } }: Ranked) => !seen.has(id) && seen.add(id)
  return ranked
    .sort(byPoints)
    .filter(once)
    .map(({ item }) => item)
}

function byPoints(a: Ranked, b: Ranked): number {
  if (a.points !== b.points) return b.points - a.points
  if (a.due !== b.due) return a.due - b.due
  return (
    byText(a.item.kind, b.item.kind) || byText(a.item.id, b.item.id) || byText(a.item.title, b.item.title)
  )
}

function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function shownOf(items: OpenItem[], intent: Intent, past: Past): OpenItem[] {
  const seen = seenItems(intent, past)
  return items.filter(({ id }) => !seen.has(id)).slice(0, limitOf(intent))
}

function limitOf({ lane, tender, followUp }: Intent): number {
  if (lane === 'distress' || followUp === 'next' || followUp === 'done') return 1
  if (tender) return 2
  return lane === 'payments' || lane === 'concierge' || lane === 'maintenance' ? 7 : 5
}

function toFocusItem(item: OpenItem, day: OperatorDay): FocusItem {
  const due = instantOf(item.dueAt)
  const amount = readableAmount(item)
  const currency = readableCurrency(item.currency)
  return {
    id: item.id,
    kind: item.kind,
    title: cleanText(item.title, 96) || 'Untitled record',
    why: sayWhy(item, day),
    severity: severityOf(item, day),
    dueAt: due === null ? null : new Date(due).toISOString(),
    ...(typeof amount === 'number' && { amount }),
    ...(typeof amount === 'number' && currency && { currency }),
  }
}

function countByKind(items: OpenItem[]): Record<Kind, number> {
  const counts = { payments: 0, concierge: 0, maintenance: 0 }
  for (const { kind } of items) counts[kind] += 1
  return counts
}
