import * as z from 'zod'

/** The wire contract of POST /admin/operator-focus. /openapi.json and the ops commands derive from it. */
export const lanes = [
  'greeting',
  'wellbeing',
  'distress',
  'crisis',
  'priority',
  'payments',
  'concierge',
  'maintenance',
  'follow_up',
  'off_topic',
] as const
export const kinds = ['payments', 'concierge', 'maintenance'] as const
export const severities = ['critical', 'high', 'normal'] as const
export const degradedParts = ['records', 'continuity', 'model'] as const

const mostCharacters = 2000
// People and JSON Schema count characters, JavaScript counts their halves.
const message = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.length <= mostCharacters || [...text].length <= mostCharacters)
  .meta({ maxLength: mostCharacters })

export const focusRequest = z.strictObject({
  message,
  sessionId: z.uuid().optional(),
})

export const focusItem = z.strictObject({
  id: z.string(),
  kind: z.enum(kinds),
  title: z.string(),
  why: z.string(),
  severity: z.enum(severities),
  dueAt: z.iso.datetime().nullable(),
  amount: z.number().optional(),
  currency: z.string().length(3).optional(),
})

export const nextStep = z.strictObject({ itemId: z.string().nullable(), action: z.string() })

export const focusAnswer = z.strictObject({
  requestId: z.string(),
  sessionId: z.uuid(),
  lane: z.enum(lanes),
  reply: z.string(),
  items: z.array(focusItem),
  nextStep: nextStep.nullable(),
  asOf: z.iso.datetime(),
  source: z.enum(['model', 'composed']),
  degraded: z.array(z.enum(degradedParts)),
})

export type Lane = (typeof lanes)[number]
export type Kind = (typeof kinds)[number]
export type Severity = (typeof severities)[number]
export type DegradedPart = (typeof degradedParts)[number]
export type FocusRequest = z.infer<typeof focusRequest>
export type FocusItem = z.infer<typeof focusItem>
export type NextStep = z.infer<typeof nextStep>
export type FocusAnswer = z.infer<typeof focusAnswer>
