import type { Fault } from '../local/faults.ts'
import type { PartName } from '../local/part.ts'
import type { DegradedPart } from '../src/operator-focus/contract.ts'
import type { Question, Reply } from './asking.ts'
import type { Scene } from './scene.ts'
import type { WireMode } from './wire.ts'

/** One thing that goes wrong, how it is brought about, and all that may come of it. */
export type Row = {
  /** As in docs/failure-paths.md: dependency and number. */
  id: string
  /** Where one number stands for several ways of going wrong. */
  variant?: string
  fault: string
  /** A stand-in that fails, from the time the engine is well; with `cold`, from before its start. */
  spoil?: Spoil
  /** What a stand-in cannot do: spoiled bytes between the engine and the part. */
  wire?: { part: WiredPart; mode: WireMode }
  cold?: boolean
  env?: (scene: Scene) => Record<string, string> | Promise<Record<string, string>>
  deadlineMs?: number
  ask?: Question
  /** Where it takes more than one question. */
  act?: (scene: Scene) => Promise<Reply | undefined>
  expect: Expected
  /** Why it is so where that does not speak for itself. */
  because?: string
  /** Why what happens is another thing than one would first ask for, with what was measured. */
  argued?: string
  /** Takes too long for every change. */
  isLong?: boolean
}

export type WiredPart = Extract<PartName, 'openai' | 'supabase' | 'upstash' | 'sentry'>
export type Spoil = Fault & { part: PartName }

export type Expected = {
  /** What the caller gets, in words; made from status and degraded where it is not told. */
  gets?: string
  status?: number
  code?: string
  degraded?: DegradedPart[]
  withinMs?: number
  /** Exactly these, each as `level area|kind|operation`. */
  events?: string[]
  /** Where several are possible, what they are among. */
  among?: RegExp
  /** Of the first event. */
  tags?: Record<string, string | number | boolean>
  /** The breadcrumbs of an event, in order, where they tell more than the row itself. */
  trails?: Record<string, string[]>
  /** How the process ends when it is asked to, or by itself. */
  exitCode?: number
  /** The runtime writes its own last words. */
  crashes?: boolean
  /** How often the part that fails is asked, at most. */
  mostAsks?: number
}
