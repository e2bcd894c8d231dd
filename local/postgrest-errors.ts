import type { PartReply } from './part.ts'

export type PostgrestError = {
  code: string
  message: string
  details?: string | null
  hint?: string | null
}

/** What PostgreSQL says, and the status PostgREST gives it: the longest prefix decides. */
const statusBySqlstate: Record<string, number> = {
  '08': 503,
  '09': 500,
  '0L': 403,
  '0P': 403,
  23503: 409,
  23505: 409,
  25: 500,
  25006: 405,
  28: 403,
  '2D': 500,
  38: 500,
  39: 500,
  '3B': 500,
  40: 500,
  42501: 403,
  42883: 404,
  '42P01': 404,
  '42P17': 500,
  53: 503,
  53400: 500,
  54: 500,
  55: 500,
  57: 500,
  '57P01': 503,
  58: 500,
  F0: 500,
  HV: 500,
  P0001: 400,
  XX: 500,
}

const statusByPgrstCode: Record<string, number> = {
  PGRST000: 503,
  PGRST001: 503,
  PGRST002: 503,
  PGRST003: 504,
  PGRST100: 400,
  PGRST102: 400,
  PGRST106: 406,
  PGRST117: 405,
  PGRST125: 404,
  PGRST202: 404,
  PGRST204: 400,
  PGRST205: 404,
  PGRST300: 500,
  PGRST301: 401,
  PGRST302: 401,
  PGRST303: 401,
}

export function statusOf(code: string, role?: string) {
  const status =
    statusByPgrstCode[code] ?? statusBySqlstate[code] ?? statusBySqlstate[code.slice(0, 2)] ?? 400
  return status === 403 && role === 'anon' ? 401 : status
}

export function errorReply(
  { code, message, details = null, hint = null }: PostgrestError,
  role?: string,
): PartReply {
  const status = statusOf(code, role)
  const challenge = code.startsWith('PGRST30')
    ? `Bearer error="invalid_token", error_description="${message}"`
    : 'Bearer'
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'proxy-status': `PostgREST; error=${code}`,
      ...(status === 401 ? { 'www-authenticate': challenge } : {}),
    },
    body: { code, details, hint, message },
  }
}

/** What a bare status most likely means when PostgREST sends it. */
export function postgrestFailed(status: number): PartReply {
  const error = errorByStatus[status]
  return error ? { ...errorReply(error), status } : { status, body: { message: `HTTP ${status}` } }
}

const errorByStatus: Record<number, PostgrestError> = {
  400: { code: '22P02', message: 'malformed array literal: "x"' },
  401: { code: 'PGRST303', message: 'JWT expired' },
  403: { code: '42501', message: 'permission denied for function open_items' },
  404: {
    code: 'PGRST202',
    message: 'Could not find the function public.open_items(wanted_kinds) in the schema cache',
  },
  409: { code: '23505', message: 'duplicate key value violates unique constraint "payments_pkey"' },
  500: { code: '57014', message: 'canceling statement due to statement timeout' },
  503: { code: 'PGRST002', message: 'Could not query the database for the schema cache. Retrying.' },
  504: { code: 'PGRST003', message: 'Timed out acquiring connection from connection pool.' },
}
