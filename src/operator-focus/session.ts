import * as z from 'zod'
import { cleanText, clip } from './clean-text.ts'
import { focusItem, kinds, lanes, nextStep } from './contract.ts'
import type { Turn } from './needs.ts'

/** Turns as they were stored, oldest first, the last eight; what cannot be read is counted, never thrown. */
export function parseTurns(raw: unknown[]): { turns: Turn[]; corrupt: number; newer: number } {
  // By the whole entry and not by its id, which is the request's: a client may repeat that.
  const entries = new Set(raw.slice(-mostEntries))
  const turns: Turn[] = []
  let corrupt = 0
  let newer = 0
  for (const entry of entries) {
    const parsed = parseTurn(entry)
    if (parsed === 'newer') newer += 1
    else if (parsed === 'corrupt') corrupt += 1
    else turns.push(parsed)
  }
  return { turns: turns.slice(-mostTurns), corrupt, newer }
}

/** Small, and equal for equal turns, so that a stored entry can be found by its value. */
export function serialiseTurn(turn: Turn): string {
  return JSON.stringify({
    v: version,
    id: turn.id,
    at: turn.at.toISOString(),
    message: cleanText(turn.message, limits.message),
    lane: turn.lane,
    kinds: turn.kinds,
    reply: clip(turn.reply, limits.reply),
    items: turn.items.slice(0, limits.items).map(orderedItem),
    nextStep: turn.nextStep && {
      itemId: turn.nextStep.itemId,
      action: clip(turn.nextStep.action, limits.action),
    },
    tender: turn.tender,
    done: turn.done.slice(-limits.done),
  })
}

export const mostTurns = 8

const version = 1
const mostEntries = 50
const mostCharacters = 32_768
const limits = { message: 500, reply: 2400, items: 7, done: 50, id: 200, title: 120, why: 400, action: 400 }

const storedItem = z.object({ ...focusItem.shape, title: text(limits.title), why: text(limits.why) })
const storedTurn = z.object({
  v: z.literal(version),
  id: z.string().min(1).max(limits.id),
  at: z.coerce.date(),
  message: text(limits.message),
  lane: z.enum(lanes),
  kinds: z.array(z.enum(kinds)).max(kinds.length),
  reply: z.string().transform((reply) => clip(reply, limits.reply)),
  items: z.array(storedItem).max(limits.items),
  nextStep: z.object({ ...nextStep.shape, action: text(limits.action) }).nullable(),
  tender: z.boolean(),
  done: z.array(z.string().max(limits.id)).max(limits.done),
})

function text(maxLength: number) {
  return z.string().transform((value) => cleanText(value, maxLength))
}

function parseTurn(entry: unknown): Turn | 'corrupt' | 'newer' {
  const value = typeof entry === 'string' ? readJson(entry) : entry
  const parsed = storedTurn.safeParse(value)
  if (parsed.success) {
    const { v: _, ...turn } = parsed.data
    return turn
  }
  const stated = z.object({ v: z.number().gt(version) }).safeParse(value)
  return stated.success ? 'newer' : 'corrupt'
}

function readJson(json: string): unknown {
  if (json.length > mostCharacters) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function orderedItem({ id, kind, title, why, severity, dueAt, amount, currency }: Turn['items'][number]) {
  const told = { title: clip(title, limits.title), why: clip(why, limits.why) }
  return { id, kind, ...told, severity, dueAt, amount, currency }
}
