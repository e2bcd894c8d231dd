import type { OpenItem } from './needs.ts'
import { instantOf, isOverdue, severityOf } from './rank-score.ts'
import type { OperatorDay } from './time-zone.ts'
import type { Intent } from './understand.ts'

/** Whether an item is of the sort that the question's narrowing words ask for. Safety always is. */
export function fitsFocus(item: OpenItem, { focus }: Intent, day: OperatorDay): boolean {
  if (item.safety) return true
  if (focus.overdue && !isOverdue(item, day)) return false
  if (focus.atRisk && !isAtRisk(item, day)) return false
  if (focus.needsConfirmation && !mayNeedConfirmation(item)) return false
  if (focus.urgent || focus.dueToday) return isPressing(item, focus, day)
  return true
}

export function isNarrowed({ focus }: Pick<Intent, 'focus'>): boolean {
  return focus.overdue || focus.atRisk || focus.needsConfirmation || focus.urgent || focus.dueToday
}

function isAtRisk(item: OpenItem, day: OperatorDay): boolean {
  return item.atRisk || (item.kind === 'payments' && severityOf(item, day) !== 'normal')
}

// A status that nobody knows may be the one that was asked for: it is shown rather than lost.
function mayNeedConfirmation({ status }: OpenItem): boolean {
  return status === 'needs_confirmation' || status === 'other'
}

// "Urgent today" means now: either word lets an item in.
function isPressing(item: OpenItem, focus: Intent['focus'], day: OperatorDay): boolean {
  const due = instantOf(item.dueAt)
  const dueByTonight = due !== null && due < day.end
  return (focus.urgent && severityOf(item, day) !== 'normal') || (focus.dueToday && dueByTonight)
}
