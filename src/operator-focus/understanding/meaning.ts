import type { Kind, Lane } from '../contract.ts'

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
  | 'not:crisis'
  | 'not:distress'
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

/** Patterns by meaning and weight: 5 decides alone, 3 speaks clearly, 1 hints. Semicolons part the patterns. */
export type Lexicon = [meaning: Meaning, weight: number, patterns: string][]

/** The lane that a meaning speaks for, where it speaks for one. */
export const laneOf: Partial<Record<Meaning, Lane>> = {
  self_harm: 'crisis',
  danger: 'crisis',
  distress: 'distress',
  payments: 'payments',
  concierge: 'concierge',
  maintenance: 'maintenance',
  priority: 'priority',
  wellbeing: 'wellbeing',
  thanks: 'wellbeing',
  hello: 'greeting',
  goodbye: 'greeting',
  off_topic: 'off_topic',
  injection: 'off_topic',
  next: 'follow_up',
  why: 'follow_up',
  done: 'follow_up',
  more: 'follow_up',
  which: 'follow_up',
}
