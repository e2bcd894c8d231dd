import { cleanText } from './clean-text.ts'
import { readableAmount, sayMoney } from './money.ts'
import type { OpenItem } from './needs.ts'
import { instantOf } from './rank-score.ts'
import { daysAgo, type OperatorDay, sayWhen } from './time-zone.ts'

/** The reason of an item's rank in one short sentence, from its record alone. */
export function sayWhy(item: OpenItem, day: OperatorDay): string {
  const reasons = [
    saySeverity(item),
    sayDue(item, day),
    sayAmount(item),
    sayGuest(item, day),
    sayStatus(item),
  ]
  const said = reasons.filter((reason) => reason !== null)
  if (said.length === 0) said.push('open, without a deadline')
  const text = said.join(', ') + sayWho(item)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

function saySeverity({ safety, severity }: OpenItem): string | null {
  if (safety) return 'safety first'
  return severity === 'normal' ? null : `marked ${severity}`
}

function sayDue(item: OpenItem, day: OperatorDay): string | null {
  const due = instantOf(item.dueAt)
  if (due === null) return null
  if (due >= day.now) return `due ${sayWhen(due, day)}`
  const days = daysAgo(due, day)
  return days === 0 ? `overdue since ${sayWhen(due, day)}` : `overdue by ${plural(days, 'day')}`
}

function sayAmount(item: OpenItem): string | null {
  const amount = readableAmount(item)
  if (amount === null) return item.atRisk ? 'money at risk' : null
  const text = amount === 'unreadable' ? 'amount unreadable' : sayMoney(amount, item.currency)
  return item.atRisk ? `${text}${amount === 'unreadable' ? ',' : ''} at risk` : text
}

function sayGuest(item: OpenItem, day: OperatorDay): string | null {
  const arrival = instantOf(item.guestArrivesAt)
  if (arrival === null) return null
  return `guest ${arrival < day.now ? 'arrived' : 'arrives'} ${sayWhen(arrival, day)}`
}

const statusWords: Record<OpenItem['status'], string | null> = {
  open: null,
  needs_confirmation: 'needs confirmation',
  confirmed: 'already confirmed',
  in_progress: 'already in progress',
  other: 'status not recognised',
}

function sayStatus({ status }: OpenItem): string | null {
  return statusWords[status]
}

function sayWho({ title, party, location }: OpenItem): string {
  const known = [party, location]
    .map((text) => cleanText(text ?? '', 48))
    .filter((text) => !title.includes(text))
  return known.length > 0 ? ` (${known.join(', ')})` : ''
}
