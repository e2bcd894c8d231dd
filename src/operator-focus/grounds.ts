import type { Draft } from './compose.ts'

/** What a wording is held against; `instructions` is what the model was told, and it may not be recited. */
export type Grounds = { draft: Draft; question: string; instructions: string }

export type GroundFault =
  | 'empty'
  | 'length'
  | 'prompt'
  | 'link'
  | 'markup'
  | 'number'
  | 'date'
  | 'id'
  | 'name'
  | 'missing_item'
  | 'contradiction'
