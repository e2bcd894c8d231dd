import * as z from 'zod'
import type { Cloud } from './cloud.ts'
import { faultNames } from './faults.ts'
import { partNames } from './part.ts'

export type ControlRoute = (asked: { query: Record<string, string>; body: unknown }) => unknown

export class NoSuchRoute extends Error {
  constructor(routes: string[]) {
    super(`there are: ${routes.join(', ')}`)
    this.name = 'NoSuchRoute'
  }
}

const part = z.enum(partNames)
const maybePart = z.object({ part: part.optional() })
const newFault = z.strictObject({
  part,
  fault: z.enum(faultNames),
  ms: z.int().min(0).optional(),
  status: z.int().min(200).max(599).optional(),
  body: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  times: z.int().min(1).optional(),
})
const rotation = z.strictObject({ part: z.enum(['clerk', 'access']) })
const table = z.enum(['payments', 'concierge_requests', 'maintenance_issues'])
const newRows = z.strictObject({ table, rows: z.array(z.record(z.string(), z.unknown())) })
const command = z.strictObject({ command: z.array(z.union([z.string(), z.number()])).min(1) })
const speech = z.strictObject({
  reply: z.string().optional(),
  text: z.string().optional(),
  refusal: z.string().optional(),
  incomplete: z.enum(['max_output_tokens', 'content_filter']).optional(),
  toolCall: z.strictObject({ name: z.string(), arguments: z.string() }).optional(),
})

export function controlRoutes(cloud: Cloud): Record<string, ControlRoute> {
  return { ...faultRoutes(cloud), ...lookingRoutes(cloud), ...dataRoutes(cloud) }
}

function faultRoutes({ parts }: Cloud): Record<string, ControlRoute> {
  return {
    async 'POST /faults'({ body }) {
      const { part: name, ...fault } = newFault.parse(body)
      await parts[name].faults.set(withoutUndefined(fault))
      return { part: name, ...fault }
    },
    async 'DELETE /faults'({ query }) {
      const { part: only } = maybePart.parse(query)
      const cleared = partNames.filter((name) => (only ?? name) === name)
      await Promise.all(cleared.map((name) => parts[name].faults.clear()))
      return { cleared }
    },
    async 'POST /rotate-keys'({ body }) {
      const { part: name } = rotation.parse(body)
      await parts[name].rotateKeys()
      return { rotated: name }
    },
    'POST /say'({ body }) {
      const said = speech.parse(body)
      parts.openai.answerWith(withoutUndefined(said))
      return { said }
    },
    'DELETE /say'() {
      parts.openai.answerWith(null)
      return { said: null }
    },
  }
}

function lookingRoutes({ parts }: Cloud): Record<string, ControlRoute> {
  return {
    'GET /parts': () =>
      partNames.map((name) => {
        const { url, faults, requests } = parts[name]
        return { name, url, fault: faults.current(), requests: requests.total() }
      }),
    'GET /requests'({ query }) {
      const { part: only } = maybePart.parse(query)
      return partNames
        .filter((name) => (only ?? name) === name)
        .flatMap((name) => parts[name].requests.entries().map((entry) => ({ part: name, ...entry })))
        .toSorted((one, other) => one.at.localeCompare(other.at))
    },
  }
}

function dataRoutes({ parts: { supabase, upstash } }: Cloud): Record<string, ControlRoute> {
  return {
    async 'POST /data'({ body }) {
      const { table: name, rows } = newRows.parse(body)
      await supabase.put(name, rows)
      return { table: name, put: rows.length }
    },
    async 'DELETE /data'() {
      for (const name of table.options) await supabase.clear(name)
      return { cleared: table.options }
    },
    async 'POST /redis'({ body }) {
      const { command: words } = command.parse(body)
      return { result: await upstash.command(...words.map(String)) }
    },
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as Defined<T>
}
