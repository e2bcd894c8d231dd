import type { Kind } from '../contract.ts'

/** What a phrase can say. The first group competes for the lane, the longer phrase winning; the second only adds to it. */
export type LaneMeaning =
  | 'self_harm'
  | 'danger'
  | 'distress'
  | Kind
  | 'priority'
  | 'wellbeing'
  | 'thanks'
  | 'hello'
  | 'goodbye'
  | 'off_topic'
  | 'injection'
  | FollowUp
  | `not:${Kind}`
  | 'neutral'
export type FollowUp = 'next' | 'why' | 'done' | 'more' | 'which'
export type Mark =
  | 'overdue'
  | 'dueToday'
  | 'atRisk'
  | 'needsConfirmation'
  | 'urgent'
  | 'steady'
  | 'not'
  | 'only'
  | 'past'
  | `name:${Kind}`
export type Meaning = LaneMeaning | Mark

/** Patterns by meaning and weight: 5 decides alone, 3 speaks clearly, 1 hints. One pattern to a line or between semicolons. */
export type Lexicon = [meaning: Meaning, weight: number, patterns: string][]
