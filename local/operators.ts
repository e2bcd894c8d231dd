import type { Access } from './access.ts'
import type { Clerk } from './clerk.ts'

export type Caller = { headers: Record<string, string> }
export type LocalOperator = Caller & { id: string; email: string }

export const operatorRole = 'operator'

const people = [
  { id: 'user_2luciaAna00000000000000001', email: 'ana@lucia.test', subject: 'access-ana' },
  { id: 'user_2luciaBen00000000000000002', email: 'ben@lucia.test', subject: 'access-ben' },
]

/** Two people whom both Access and Clerk vouch for. Their tokens last as long as a development folder does. */
export function createOperators({
  access,
  clerk,
}: {
  access: Access
  clerk: Clerk
}): Promise<LocalOperator[]> {
  const exp = inAYear()
  return Promise.all(
    people.map(async ({ id, email, subject }, index) => {
      const assertion = await access.mintIdentity({ email, sub: subject, exp })
      const session = { sub: id, sid: `sess_2lucia${index + 1}`, email, exp }
      const bearer = await clerk.mint({ ...session, metadata: { role: operatorRole } })
      return { id, email, headers: headersOf(assertion, bearer) }
    }),
  )
}

/** The machine that Access knows by its service token and Clerk does not know at all. */
export async function createService({ access }: { access: Access }): Promise<Caller> {
  return { headers: headersOf(await access.mintService({ exp: inAYear() })) }
}

function headersOf(assertion: string, bearer?: string): Record<string, string> {
  return { 'cf-access-jwt-assertion': assertion, ...(bearer && { authorization: `Bearer ${bearer}` }) }
}

function inAYear() {
  return Math.floor(Date.now() / 1000) + 365 * 24 * 3600
}
