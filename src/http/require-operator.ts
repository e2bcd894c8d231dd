import type { Request, RequestHandler } from 'express'
import { type Refusal, Unauthorized } from '../errors.ts'
import { isOperator, isSamePerson, type OperatorPolicy } from './operator-policy.ts'
import { createVerifiedTokens } from './verified-tokens.ts'

export type Operator = { id: string; email: string | null; via: 'clerk' | 'service_token' }

type Person = { kind: 'person'; subject: string; email: string; expiresAt: number }
type Service = { kind: 'service'; name: string; expiresAt: number }
type User = {
  userId: string
  email: string | null
  accessSubject: string | null
  roles: readonly string[]
  organization: string | null
  expiresAt: number
}
type Verifier<T> = { verify(token: string): Promise<T> }

export type RequireOperatorOptions = {
  /** Absent where no edge stands before the engine. */
  access?: Verifier<Person | Service> | undefined
  clerk: Verifier<User>
  policy: OperatorPolicy
  watch: { refused(refusal: Refusal, request: { hasEdgeHeaders: boolean }): void }
  clock?: () => number
}

/** Lets in whom both the edge and Clerk vouch for, as `response.locals.operator`. Nothing else in a request is identity. */
export function createRequireOperator(options: RequireOperatorOptions): RequestHandler {
  const { policy, watch, clock = Date.now } = options
  const access = options.access && remembering(options.access, clock)
  const clerk = remembering(options.clerk, clock)

  async function identify(request: Request): Promise<Operator> {
    const vouched = access && (await access.verify(requireAssertion(request)))
    if (vouched?.kind === 'service')
      return { id: `service:${vouched.name}`, email: null, via: 'service_token' }
    const user = await clerk.verify(requireBearer(request))
    if (!isOperator(policy, user)) throw new Unauthorized('auth.forbidden')
    if (vouched && !isSamePerson(vouched, user)) throw new Unauthorized('auth.mismatch')
    return { id: user.userId, email: vouched?.email ?? user.email, via: 'clerk' }
  }

  return async (request, response, next) => {
    try {
      response.locals.operator = await identify(request)
    } catch (error) {
      if (error instanceof Unauthorized)
        watch.refused(error.code, { hasEdgeHeaders: hasEdgeHeaders(request) })
      throw error
    }
    next()
  }
}

function remembering<T extends { expiresAt: number }>(
  verifier: Verifier<T>,
  clock: () => number,
): Verifier<T> {
  const verified = createVerifiedTokens<T>({ clock })
  return {
    async verify(token) {
      const known = verified.find(token)
      if (known) return known
      const identity = await verifier.verify(token)
      verified.keep(token, identity)
      return identity
    },
  }
}

// Node joins repeated headers into one value or keeps the first: only the distinct list shows that there were two.
function requireAssertion({ headersDistinct }: Request): string {
  const [assertion, ...others] = headersDistinct['cf-access-jwt-assertion'] ?? []
  if (!assertion) throw new Unauthorized('access.required')
  if (others.length > 0) throw new Unauthorized('access.invalid')
  return assertion
}

function requireBearer({ headersDistinct }: Request): string {
  const [authorization, ...others] = headersDistinct.authorization ?? []
  if (!authorization) throw new Unauthorized('auth.required')
  const [, token] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  if (!token || others.length > 0) throw new Unauthorized('auth.invalid')
  return token
}

// Render's own address is behind Cloudflare too, so that a request around Access still looks like one from the edge.
function hasEdgeHeaders({ headers }: Request): boolean {
  return 'cf-ray' in headers || 'cf-connecting-ip' in headers
}
