import * as z from 'zod'
import { focusAnswer, focusRequest } from '../operator-focus/contract.ts'
import { problems } from './problems.ts'

/** The contract as others read it, made from the schemas that requests and answers are checked with. */
export function createOpenapi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lucia Engine',
      version: '1',
      description: 'Answers the operators of a property from its records.',
    },
    paths: {
      '/admin/operator-focus': { post: focus() },
      '/health': {
        get: { summary: 'Whether the process lives', responses: { 200: { description: 'It does' } } },
      },
      '/ready': {
        get: {
          summary: 'Whether to send work here',
          responses: { 200: { description: 'Yes' }, 503: { description: 'Not now' } },
        },
      },
    },
    components: {
      schemas: {
        FocusRequest: schemaOf(focusRequest),
        FocusAnswer: schemaOf(focusAnswer),
        Problem: problem(),
      },
    },
  }
}

function focus(): object {
  const statuses = [...new Set(Object.values(problems).map(([status]) => status))].sort()
  const failures = statuses.map((status) => [
    status,
    { description: titles(status), content: { 'application/problem+json': ref('Problem') } },
  ])
  return {
    summary: 'What matters to this operator right now',
    parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 255 } }],
    requestBody: { required: true, content: { 'application/json': ref('FocusRequest') } },
    responses: {
      200: {
        description:
          'The answer; as text/event-stream the events lane, items, token …, then done with the whole of it, or error with the problem',
        content: {
          'application/json': ref('FocusAnswer'),
          'text/event-stream': { schema: { type: 'string' } },
        },
      },
      ...Object.fromEntries(failures),
    },
  }
}

function problem(): object {
  const text = { type: 'string' }
  const properties = {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: { enum: Object.keys(problems) },
    requestId: text,
    eventId: text,
    fields: { type: 'array', items: text },
  }
  return { type: 'object', required: ['type', 'title', 'status', 'code', 'requestId'], properties }
}

function titles(status: number): string {
  return Object.values(problems).find(([candidate]) => candidate === status)?.[1] ?? ''
}

function ref(name: string): object {
  return { schema: { $ref: `#/components/schemas/${name}` } }
}

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input' })
}
