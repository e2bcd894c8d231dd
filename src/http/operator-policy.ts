/** Which users are operators. An empty list asks for nothing; two lists must both agree. */
export type OperatorPolicy = { roles: readonly string[]; orgs: readonly string[] }

type Access = { subject: string; email: string }
type User = {
  email: string | null
  accessSubject: string | null
  roles: readonly string[]
  organization: string | null
}

export function isOperator({ roles, orgs }: OperatorPolicy, user: User): boolean {
  const hasRole = roles.some((role) => user.roles.includes(withoutPrefix(role)))
  const isMember = orgs.some((org) => org === user.organization)
  return (roles.length === 0 || hasRole) && (orgs.length === 0 || isMember)
}

/** Two people may not share a request: the mapping decides where there is one, else the e-mail addresses. */
export function isSamePerson(access: Access, user: User): boolean {
  if (user.accessSubject !== null) return user.accessSubject === access.subject
  return user.email === null || user.email.toLowerCase() === access.email.toLowerCase()
}

// Clerk writes the same role as org:admin in old tokens and as admin in new ones.
function withoutPrefix(role: string): string {
  return role.replace(/^org:/, '')
}
