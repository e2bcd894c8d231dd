import type { FocusItem } from './contract.ts'
import type { Past, Turn } from './needs.ts'
import type { Intent } from './understand.ts'

/** The item that the conversation is at: the last next step, else the first item of the last answer with items. */
export function findPointedItem(past: Past): FocusItem | null {
  const turn = past.turns.findLast(({ items }) => items.length > 0)
  if (!turn) return null
  return turn.items.find(({ id }) => id === turn.nextStep?.itemId) ?? turn.items[0] ?? null
}

/** What the operator has said is dealt with, this message included. */
export function doneItems(intent: Intent, past: Past): string[] {
  const done = new Set(past.turns.flatMap((turn) => turn.done))
  const pointed = intent.followUp === 'done' ? findPointedItem(past) : null
  if (pointed) done.add(pointed.id)
  return [...done]
}

/** What "next" has already pointed at, or "more" has already shown, since the question that opened the topic. */
export function seenItems(intent: Intent, past: Past): Set<string> {
  if (intent.lane !== 'follow_up') return new Set()
  const turns = topicTurns(past)
  if (intent.followUp === 'more') return new Set(turns.flatMap(({ items }) => items.map(({ id }) => id)))
  return new Set(turns.flatMap(({ nextStep }) => nextStep?.itemId ?? []))
}

function topicTurns({ turns }: Past): Turn[] {
  const opened = turns.findLastIndex(({ lane, items }) => lane !== 'follow_up' && items.length > 0)
  return turns.slice(Math.max(opened, 0))
}
