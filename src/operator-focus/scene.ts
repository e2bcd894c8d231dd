import type { FocusItem, NextStep } from './contract.ts'
import type { Past } from './needs.ts'
import type { Focus } from './rank.ts'
import type { OperatorClock } from './time-zone.ts'
import type { Intent } from './understand.ts'

/** All that a wording is made of. */
export type Scene = { intent: Intent; focus: Focus | null; past: Past; clock: OperatorClock }

/** What one lane says. */
export type Wording = { reply: string; items: FocusItem[]; nextStep: NextStep | null }
