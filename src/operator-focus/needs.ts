import type { FocusItem, Kind, Lane, NextStep, Severity } from './contract.ts'

/** What the story needs from outside, as types: the adapters fit them without being named here. */

/** One open record, whichever table it came from. */
export type OpenItem = {
  id: string
  kind: Kind
  title: string
  note: string
  /** Who it concerns: the payer, the guest, the resident. */
  party: string | null
  location: string | null
  /** As the database says it; a value nobody knows yet stays 'other', so that no row is dropped for it. */
  status: 'open' | 'needs_confirmation' | 'confirmed' | 'in_progress' | 'other'
  severity: Severity
  /** Danger to people or to the building: ranks before everything else. */
  safety: boolean
  /** Money that may be lost. */
  atRisk: boolean
  dueAt: Date | null
  guestArrivesAt: Date | null
  /** null where the kind has none; 'unreadable' where the record's number cannot be trusted: it is said, never shown as 0. */
  amount: number | 'unreadable' | null
  currency: string | null
}

/**
 * `stale` is true when the records could not be read and this is the last good reading, `isCut` when there may be more
 * than one reading holds: the most urgent are there, and nobody knows how many there are.
 */
export type Snapshot = { items: OpenItem[]; asOf: Date; stale: boolean; isCut: boolean }

/** One question and what was answered, as the next question of the session needs it. */
export type Turn = {
  id: string
  at: Date
  message: string
  lane: Lane
  kinds: Kind[]
  reply: string
  items: FocusItem[]
  nextStep: NextStep | null
  /** True while the operator sounds overwhelmed: answers stay short until this is false again. */
  tender: boolean
  /** Items that the operator said are dealt with, in this session. */
  done: string[]
}

/** Oldest first. */
export type Past = { turns: Turn[] }

export type Question = {
  requestId: string
  operatorId: string
  message: string
  sessionId?: string | undefined
  /** Hears of the answer's parts as soon as they are certain. */
  progress?: ((part: { lane: Lane } | { items: FocusItem[] }) => void) | undefined
}

export type Session = {
  id: string
  past: Past
  /** False where the memory could not be read: there may have been more. */
  isWhole: boolean
}

/** What a model said, and what it took. */
export type Said = { text: string; model: string; tokensIn: number; tokensOut: number }
export type Ask = { instructions: string; data: object }

/** What is told of a run, beside its answer: facts with names, never words. */
export type Witness = {
  step: (name: string, data?: Record<string, string | number | boolean>) => void
  run: (facts: Record<string, string | number | boolean | string[]>) => void
  warn: (warning: {
    area: 'model' | 'session' | 'data' | 'supabase'
    kind: string
    tags?: Record<string, string | number>
  }) => void
}

export type Needs = {
  continuity: {
    open: (question: Question) => Promise<Session>
    /** False where the turn could not be written yet: it will be, as long as this process lives. */
    remember: (turn: Turn, of: { operatorId: string; sessionId: string }) => Promise<boolean>
  }
  records: { openItems: (kinds: Kind[]) => Promise<Snapshot> }
  model: {
    chooseLane: (ask: Ask & { lanes: readonly string[] }) => Promise<Said>
    phrase: (ask: Ask) => Promise<Said>
  }
  witness: Witness
  now: () => Date
  timeZone: string
}
