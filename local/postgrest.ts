import type { Transaction } from '@electric-sql/pglite'
import type { PartReply, PartRequest } from './part.ts'
import { errorReply, type PostgrestError } from './postgrest-errors.ts'
import { createFunctionCall } from './postgrest-rpc.ts'
import { createTableRead } from './postgrest-select.ts'
import type { Database } from './supabase-database.ts'
import { gatewayReply } from './supabase-gateway.ts'
import type { SupabaseKeys, Verdict } from './supabase-keys.ts'

export type Statement = { text: string; params: unknown[] }
/** Finds what is asked for and says it in SQL; what cannot be found or read is an error of PostgREST. */
export type Plan = (request: PartRequest, name: string) => Promise<Statement | PostgrestError>

/** The part of PostgREST that supabase-js uses here: functions called by POST, tables read by GET. */
export function createPostgrest(database: Database, keys: SupabaseKeys) {
  const plans: Record<string, Plan> = {
    'POST rpc': createFunctionCall(database),
    'GET table': createTableRead(database),
  }

  return async function answer(request: PartRequest): Promise<PartReply> {
    const { apikey, authorization } = request.headers
    if (!apikey) return gatewayReply('no-key')
    if (apikey !== keys.anonKey && apikey !== keys.serviceRoleKey) return gatewayReply('wrong-key')
    const token = authorization?.replace(/^bearer /i, '') ?? apikey
    const verdict = keys.verify(token)
    if (typeof verdict === 'string') return errorReply(tokenErrors[verdict])
    return route(request, verdict)
  }

  async function route(request: PartRequest, identity: Identity): Promise<PartReply> {
    const [, rpc, name] = /^\/rest\/v1\/(rpc\/)?(\w+)$/.exec(request.path) ?? []
    const plan = plans[`${request.method} ${rpc ? 'rpc' : 'table'}`]
    if (!name) return errorReply({ code: 'PGRST125', message: 'Invalid path specified in request URL' })
    if (!plan) return errorReply({ code: 'PGRST117', message: `Unsupported HTTP method: ${request.method}` })
    const statement = await plan(request, name)
    if ('code' in statement) return errorReply(statement, identity.role)
    return runAs(identity, statement)
  }

  async function runAs(identity: Identity, { text, params }: Statement): Promise<PartReply> {
    try {
      return await database.transaction(async (transaction) => {
        await become(transaction, identity)
        const { rows } = await transaction.query<{ body: string; total: number }>(text, params)
        return jsonReply(rows[0])
      })
    } catch (cause) {
      return errorReply(postgresError(cause), identity.role)
    }
  }
}

type Identity = Exclude<Verdict, string>

// Parameters cannot stand in SET: set_config does the same for the length of the transaction.
async function become(transaction: Transaction, { role, claims }: Identity) {
  const setting = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`
  await transaction.query(setting, [role, claims])
}

function jsonReply(row: { body: string; total: number } | undefined): PartReply {
  const last = row && row.total > 0 ? `0-${row.total - 1}` : '*'
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-range': `${last}/*` }
  return { status: 200, headers, body: row?.body ?? '[]' }
}

// Anything that is not PostgreSQL's own error is a mistake here, and must be seen.
function postgresError(cause: unknown): PostgrestError {
  const { code, message, detail, hint } = cause as {
    code?: string
    message: string
    detail?: string
    hint?: string
  }
  if (!code || !/^[0-9A-Z]{5}$/.test(code)) throw cause
  return { code, message, details: detail ?? null, hint: hint ?? null }
}

const tokenErrors: Record<Extract<Verdict, string>, PostgrestError> = {
  malformed: { code: 'PGRST301', message: 'Expected 3 parts in JWT' },
  'bad-signature': {
    code: 'PGRST301',
    message: 'No suitable key or wrong key type',
    details: 'None of the keys was able to decode the JWT',
  },
  expired: { code: 'PGRST303', message: 'JWT expired' },
  'no-role': { code: 'PGRST302', message: 'Anonymous access is disabled' },
}
