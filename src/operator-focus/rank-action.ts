import { cleanText } from './clean-text.ts'
import type { NextStep } from './contract.ts'
import { readableAmount } from './money.ts'
import type { OpenItem } from './needs.ts'

/** The one thing to do about an item now. */
export function nextStepFor(item: OpenItem, title: string): NextStep {
  return { itemId: item.id, action: actionFor(item, `“${title}”`) }
}

function actionFor(item: OpenItem, title: string): string {
  const party = cleanText(item.party ?? '', 48)
  if (item.safety) return `Get ${title} made safe before anything else.`
  if (item.status === 'other') return `Look at the record of ${title}: its status is not recognised.`
  if (item.kind === 'payments') return paymentAction(item, title, party || 'the payer')
  if (item.kind === 'concierge') return conciergeAction(item, title, party || 'the guest')
  return item.status === 'in_progress' ? `Ask how ${title} is coming along.` : `Send someone to ${title}.`
}

function paymentAction(item: OpenItem, title: string, party: string): string {
  if (readableAmount(item) === 'unreadable') return `Check the amount in the record of ${title}.`
  return `Contact ${party} about ${title}.`
}

function conciergeAction(item: OpenItem, title: string, party: string): string {
  if (item.status === 'needs_confirmation') return `Confirm ${title} with ${party}.`
  return item.status === 'open' ? `Arrange ${title} for ${party}.` : `Check ${title} with ${party}.`
}
