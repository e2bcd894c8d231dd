import type { FocusItem, Kind } from './contract.ts'
import type { Focus } from './rank.ts'
import { isNarrowed } from './rank-narrow.ts'
import { plural } from './rank-why.ts'
import type { Scene, Wording } from './scene.ts'
import { operatorDay, sayWhen } from './time-zone.ts'
import type { Intent } from './understand.ts'

/** The lanes that show open records: what leads, why, what to do first, and what could not be read. */
export function composeRecords(scene: Scene): Wording {
  const { intent, focus } = scene
  if (!focus) return { reply: 'I could not read the records just now.', items: [], nextStep: null }
  const opening = [courtesy(intent), staleNotice(scene), leftOut(intent), leadOf(intent, focus)]
  const lines = [
    opening
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' '),
  ]
  if (focus.items.length > 0) lines.push(...listOf(focus), ...afterList(intent, focus))
  return { reply: lines.join('\n'), items: focus.items, nextStep: focus.nextStep }
}

/** A greeting or thanks that came along with the question, answered first. */
export function courtesy({ greeting, thanks, lane }: Intent): string {
  const hello = greeting === 'hello' ? 'Hello! ' : ''
  return `${hello}${thanks && lane !== 'wellbeing' ? "You're welcome. " : ''}`
}

export function staleNotice({ focus, clock }: Scene): string {
  if (!focus?.stale) return ''
  const when = sayWhen(focus.asOf.getTime(), operatorDay(clock))
  return ` I can't reach the records right now, so this is how they stood ${when}.`
}

/** The items as lines; the first three and everything critical are named in the reply itself. */
export function listOf({ items }: Focus): string[] {
  const named = items.filter(({ severity }, index) => index < 3 || severity === 'critical')
  const rest = items.length - named.length
  const lines = named.map(lineOf)
  if (rest === 0) return lines
  return [...lines, rest === 1 ? 'One other is in the list.' : 'The others are in the list.']
}

export function lineOf({ title, why }: FocusItem): string {
  return `“${title}”: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`
}

export function openIn(focus: Focus): number {
  return focus.counts.payments + focus.counts.concierge + focus.counts.maintenance
}

const nouns: Record<Kind, string> = {
  payments: 'payment',
  concierge: 'concierge request',
  maintenance: 'maintenance issue',
}

function leadOf(intent: Intent, focus: Focus): string {
  const open = openIn(focus)
  const noun = nounFor(intent)
  if (open === 0) return nothingOpen(intent, focus)
  if (isNarrowed(intent) && focus.matching === 0) {
    const none = `No ${describe(intent, noun, 1)} is open right now`
    return focus.isCut
      ? `${none} among the ${open} most pressing. These come first:`
      : `${none}. Otherwise ${plural(open, noun)} ${areOpen(open)}:`
  }
  if (intent.tender)
    return "One thing at a time. Here is what comes first; we'll look at the rest afterwards."
  if (intent.lane === 'priority' && !isNarrowed({ focus: { ...intent.focus, urgent: false } }))
    return `Here is what matters most right now, of ${atLeast(focus)}${plural(open, noun)} open:`
  const count = isNarrowed(intent) ? focus.matching : open
  const shown = focus.items.length < count ? `, the most pressing first` : ''
  const counted = sentence(`${atLeast(focus)}${count} ${describe(intent, noun, count)}`)
  return `${counted} ${areOpen(count)} right now${shown}:`
}

// What was not read was not counted.
function atLeast({ isCut }: Focus): string {
  return isCut ? 'at least ' : ''
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function areOpen(count: number): string {
  return count === 1 ? 'is open' : 'are open'
}

function nothingOpen(intent: Intent, { setAside }: Focus): string {
  const where = intent.kinds.length === 0 ? 'anywhere' : `in ${joined(intent.kinds)}`
  return setAside > 0
    ? `Nothing else is open ${where} right now, apart from what you said is dealt with.`
    : `Nothing is open ${where} right now.`
}

function nounFor({ kinds }: Intent): string {
  const [only, another] = kinds
  return only && !another ? nouns[only] : 'item'
}

/** "urgent maintenance issues", "payments at risk", "concierge requests that need confirmation" */
function describe({ focus }: Intent, noun: string, count: number): string {
  const before = [focus.urgent && 'urgent', focus.overdue && 'overdue'].filter(Boolean)
  const after = [
    focus.atRisk && 'at risk',
    focus.dueToday && !focus.urgent && 'due today',
    focus.needsConfirmation && (count === 1 ? 'that needs confirmation' : 'that need confirmation'),
  ].filter(Boolean)
  return [...before, count === 1 ? noun : `${noun}s`, ...after].join(' ')
}

function leftOut({ excluded }: Intent): string {
  return excluded.length > 0 ? `I left ${joined(excluded)} out.` : ''
}

function afterList({ tender }: Intent, focus: Focus): string[] {
  const { unreadableAmounts: unreadable } = focus
  const check = `${plural(unreadable, 'amount')} could not be read; please check ${unreadable === 1 ? 'it' : 'them'} in the record.`
  const step = focus.nextStep ? [`${tender ? 'First' : 'Next step'}: ${focus.nextStep.action}`] : []
  return unreadable > 0 ? [check, ...step] : step
}

function joined(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
