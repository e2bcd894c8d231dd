import * as z from 'zod'

// What of Sentry's answers is relied on, and no more: what is not named here may change.
const text = z.string()
const maybe = z.string().nullish()
const count = z.number()

export const anything = z.unknown().optional()

export const tokenShape = z.object({ auth: z.object({ scopes: z.array(text).nullish() }).nullish() })
export const namedShape = z.object({ slug: text })
export const projectShape = z.object({ id: text, slug: text })
export const environmentShape = z.object({ name: text })
export const keyShape = z.object({ public: maybe, isActive: z.boolean().nullish() })

export const ownerRuleShape = z.object({ owner: maybe })
const ownerShape = z.object({ name: maybe, type: maybe })
export const issueShape = z.object({
  id: text,
  shortId: text,
  title: text,
  level: text,
  status: text,
  substatus: maybe,
  priority: maybe,
  count: z.union([text, count]).transform(String),
  userCount: count,
  firstSeen: text,
  lastSeen: text,
  permalink: text,
  isUnhandled: z.boolean().nullish(),
  assignedTo: ownerShape.nullish(),
  // A list here, an object in the published schema.
  owners: anything,
  firstRelease: z.object({ version: text }).nullish(),
})

const frameShape = z.object({
  inApp: z.boolean().nullish(),
  lineNo: count.nullish(),
  context: z.array(anything).nullish(),
})
export const crumbShape = z.object({
  category: maybe,
  message: maybe,
  data: z.record(text, anything).nullish(),
})
const entryValue = crumbShape.extend({
  stacktrace: z.object({ frames: z.array(frameShape).nullish() }).nullish(),
})
const entryShape = z.object({
  type: text,
  data: z.object({ values: z.array(entryValue.nullable()).nullish() }).nullish(),
})
const tagShape = z.object({ key: text, value: maybe })
export const eventShape = z.object({
  eventID: text,
  tags: z.array(tagShape).nullish(),
  entries: z.array(entryShape).nullish(),
})
export const foundEventShape = z.object({
  projectSlug: text,
  groupId: maybe,
  event: z.object({ tags: z.array(tagShape).nullish() }),
})

export const releaseShape = z.object({
  version: text,
  dateCreated: text,
  projects: z.array(z.object({ slug: text })).nullish(),
})
export const commitShape = z.object({ id: text, message: maybe, author: z.object({ name: maybe }).nullish() })
export const deployShape = z.object({ environment: text })

const groupShape = z.object({
  by: z.record(text, z.union([text, count, z.null()])),
  totals: z.record(text, count.nullable()),
  series: z.record(text, z.array(count.nullable())).nullish(),
})
export const seriesShape = z.object({ intervals: z.array(text), groups: z.array(groupShape) })
export const rowsShape = z.object({ data: z.array(z.record(text, anything)) })

export const cronShape = z.object({ environments: anything })
export const cronEnvironmentShape = z.object({ name: text, status: maybe, lastCheckIn: maybe })

const conditionShape = z.object({ type: text, comparison: anything, conditionResult: anything })
const conditionsShape = z.object({ conditions: z.array(conditionShape).nullish() })
export const detectorShape = z.object({
  id: text,
  name: text,
  type: text,
  enabled: z.boolean().nullish(),
  config: z.record(text, anything).nullish(),
  conditionGroup: conditionsShape.nullish(),
  dataSources: z.array(z.object({ queryObj: z.record(text, anything).nullish() })).nullish(),
})
const actionShape = z.object({ type: text, config: z.object({ targetType: maybe }).nullish() })
export const workflowShape = z.object({
  id: text,
  name: text,
  enabled: z.boolean().nullish(),
  environment: maybe,
  detectorIds: z.array(z.union([text, count])).nullish(),
  config: z.object({ frequency: count.nullish() }).nullish(),
  triggers: conditionsShape.nullish(),
  actionFilters: z.array(conditionsShape.extend({ actions: z.array(actionShape).nullish() })).nullish(),
})
export const monitorShape = z.object({ name: text, slug: text, config: z.record(text, anything).nullish() })
export const madeShape = z.object({ id: maybe, slug: maybe })
