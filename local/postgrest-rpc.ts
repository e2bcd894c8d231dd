import type { Plan, Statement } from './postgrest.ts'
import type { PostgrestError } from './postgrest-errors.ts'
import type { Database } from './supabase-database.ts'
import { quoteName } from './supabase-records.ts'

type Signature = { name: string; returnsSet: boolean; args: Record<string, string>; optional: number }

/** POST /rpc/<function>: its arguments are the members of the JSON body. */
export function createFunctionCall(database: Database): Plan {
  return async ({ body }, name) => {
    const args = parseArguments(body)
    if (!args) return { code: 'PGRST102', message: 'Empty or invalid json' }
    const signatures = await database.sql<Signature>(readSignatures)
    const found = signatures.find(
      (signature) => signature.name === name && accepts(signature, Object.keys(args)),
    )
    return found
      ? callStatement(found, Object.keys(args), body)
      : notFound(name, Object.keys(args), signatures)
  }
}

function parseArguments(body: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(body || '{}')
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function accepts({ args, optional }: Signature, given: string[]) {
  const known = Object.keys(args)
  return given.every((name) => known.includes(name)) && given.length >= known.length - optional
}

function callStatement({ name, args, returnsSet }: Signature, given: string[], body: string): Statement {
  const columns = given.map((arg) => `${quoteName(arg)} ${args[arg]}`)
  const source = given.length > 0 ? `json_to_record($1::json) as args(${columns}), ` : ''
  const passed = given.map((arg) => `${quoteName(arg)} := args.${quoteName(arg)}`)
  const shape = returnsSet ? `coalesce(json_agg(result), '[]')::text` : '(json_agg(result) -> 0)::text'
  return {
    text: `select ${shape} as body, count(*)::int as total from ${source}lateral public.${quoteName(name)}(${passed}) as result`,
    params: given.length > 0 ? [body] : [],
  }
}

function notFound(name: string, given: string[], signatures: Signature[]): PostgrestError {
  const asked = `public.${name}`
  const likely = signatures.find((signature) => signature.name.slice(0, 4) === name.slice(0, 4))
  const withParameters =
    given.length > 0
      ? `with parameter${given.length > 1 ? 's' : ''} ${given.join(', ')}`
      : 'without parameters'
  return {
    code: 'PGRST202',
    message: `Could not find the function ${asked}${given.length > 0 ? `(${given.join(', ')})` : ' without parameters'} in the schema cache`,
    details: `Searched for the function ${asked} ${withParameters} or with a single unnamed json/jsonb parameter, but no matches were found in the schema cache.`,
    hint: likely ? `Perhaps you meant to call the function public.${likely.name}` : null,
  }
}

const readSignatures = `
  select
    p.proname as name, p.proretset as "returnsSet", p.pronargdefaults as optional,
    coalesce((
      select json_object_agg(p.proargnames[a.place], format_type(a.type, null))
      from unnest(p.proargtypes::oid[]) with ordinality as a(type, place)
    ), '{}') as args
  from pg_proc as p
  where p.pronamespace = 'public'::regnamespace`
