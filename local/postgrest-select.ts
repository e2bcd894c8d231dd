import type { Plan } from './postgrest.ts'
import type { PostgrestError } from './postgrest-errors.ts'
import type { Database } from './supabase-database.ts'
import { quoteName } from './supabase-records.ts'

/** GET /<table>: columns by name, filters that compare or test for null, order, limit, offset; no embedding. */
export function createTableRead(database: Database): Plan {
  return async ({ query }, table) => {
    const tables = await database.sql<{ name: string }>(readTables)
    if (!tables.some(({ name }) => name === table)) return tableNotFound(table)
    const clauses: Clause[] = []
    for (const [name, value] of query) {
      const clause = parse(name, value)
      if (!clause) return notParsed(`${name}=${value}`)
      clauses.push(clause)
    }
    const columns = parseColumns(query.get('select'))
    const ordered = clauses.sort((a, b) => a.place - b.place).map(({ sql }) => sql)
    const rows = `select ${columns} from public.${quoteName(table)} where true ${ordered.join(' ')}`
    return {
      text: `select coalesce(json_agg(result), '[]')::text as body, count(*)::int as total from (${rows}) as result`,
      params: [],
    }
  }
}

type Clause = { place: number; sql: string }

const comparisons: Record<string, string> = { eq: '=', neq: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function parse(name: string, value: string): Clause | null {
  if (name === 'select') return { place: 0, sql: '' }
  if (name === 'order') return parseOrder(value)
  if (name === 'limit' || name === 'offset') {
    return /^\d+$/.test(value) ? { place: name === 'limit' ? 2 : 3, sql: `${name} ${value}` } : null
  }
  const [, operator = '', operand = ''] = /^(\w+)\.(.*)$/s.exec(value) ?? []
  const comparison = comparisons[operator]
  if (comparison) return { place: 0, sql: `and ${quoteName(name)} ${comparison} ${quoteText(operand)}` }
  if (operator === 'is' && /^(null|true|false)$/.test(operand)) {
    return { place: 0, sql: `and ${quoteName(name)} is ${operand}` }
  }
  return null
}

function parseOrder(value: string): Clause | null {
  const keys = value.split(',').map((key) => /^(\w+)(\.asc|\.desc)?(\.nullsfirst|\.nullslast)?$/.exec(key))
  if (keys.includes(null)) return null
  const nulls: Record<string, string> = { '.nullsfirst': ' nulls first', '.nullslast': ' nulls last' }
  const terms = keys.map((key) => {
    return `${quoteName(key?.[1] ?? '')}${key?.[2] === '.desc' ? ' desc' : ''}${nulls[key?.[3] ?? ''] ?? ''}`
  })
  return { place: 1, sql: `order by ${terms}` }
}

function parseColumns(select: string | null) {
  if (!select || select === '*') return '*'
  return select.split(',').map((column) => (column === '*' ? '*' : quoteName(column.trim())))
}

function quoteText(value: string) {
  return `'${value.replaceAll("'", "''")}'`
}

function tableNotFound(table: string): PostgrestError {
  return { code: 'PGRST205', message: `Could not find the table 'public.${table}' in the schema cache` }
}

function notParsed(parameter: string): PostgrestError {
  return {
    code: 'PGRST100',
    message: `failed to parse filter (${parameter})`,
    details: 'not read by this stand-in',
  }
}

const readTables = `
  select c.relname as name from pg_class as c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')`
