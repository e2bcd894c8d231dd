import * as z from 'zod'

// Sentry's API takes a condition of any invented type and then never fires: what may be said is said here.
const happened = z.literal(true)
const interval = z.enum(['1m', '5m', '15m', '1h', '1d', '1w', '30d'])
const match = z.enum(['eq', 'ne', 'co', 'nc', 'sw', 'ew', 'is', 'ns'])

export const triggerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('first_seen_event'), comparison: happened }),
  z.strictObject({ type: z.literal('regression_event'), comparison: happened }),
  z.strictObject({ type: z.literal('reappeared_event'), comparison: happened }),
  z.strictObject({ type: z.literal('issue_resolved_trigger'), comparison: happened }),
  z.strictObject({
    type: z.literal('event_frequency_count'),
    comparison: z.strictObject({ value: z.int().min(0), interval }),
  }),
])

export const filterSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('latest_release'), comparison: happened }),
  z.strictObject({
    type: z.literal('level'),
    comparison: z.strictObject({
      level: z.literal([10, 20, 30, 40, 50]),
      match: z.enum(['eq', 'gte', 'lte']),
    }),
  }),
  z.strictObject({
    type: z.literal('tagged_event'),
    comparison: z.strictObject({ key: z.string().min(1), match, value: z.string().min(1) }),
  }),
])

const ownName = z
  .string()
  .regex(/^lucia: \S/)
  .max(200)
const environment = z.string().min(1).max(64)
const detectorBase = { name: ownName, why: z.string(), environment }

const detectorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('metric'),
    ...detectorBase,
    // Sentry refuses release:latest in a detector; such an alert must be a workflow.
    query: z.string().regex(/^(?!.*release:latest)/),
    windowSeconds: z.literal([60, 300, 600, 900, 1800, 3600, 7200, 14400, 86400]),
    moreThan: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('uptime'),
    ...detectorBase,
    url: z.url({ protocol: /^https?$/ }),
    intervalSeconds: z.literal([60, 300, 600, 1200, 1800, 3600]),
    timeoutMs: z.int().min(1000).max(60_000),
    failures: z.int().min(1),
  }),
])

const workflowSchema = z.strictObject({
  name: ownName,
  why: z.string(),
  on: z.array(z.union([z.enum(['error', 'issue_stream']), ownName])).min(1),
  when: z.array(triggerSchema).min(1),
  filters: z.array(filterSchema),
  frequencyMinutes: z.literal([0, 5, 10, 30, 60, 180, 720, 1440]),
  environment: environment.nullable(),
})

const watcherSchema = z.strictObject({
  name: ownName,
  slug: z.string().regex(/^lucia-[a-z-]+$/),
  everyDays: z.int().min(1),
  marginMinutes: z.int().min(1),
  runtimeMinutes: z.int().min(1),
})

export const alertSchema = z.strictObject({
  detectors: z.array(detectorSchema),
  watcher: watcherSchema,
  workflows: z.array(workflowSchema),
})

export type AlertDefinitions = z.infer<typeof alertSchema>
export type DetectorDefinition = z.infer<typeof detectorSchema>
export type WatcherDefinition = z.infer<typeof watcherSchema>
export type WorkflowDefinition = z.infer<typeof workflowSchema>
export type Trigger = z.infer<typeof triggerSchema>
export type Filter = z.infer<typeof filterSchema>
