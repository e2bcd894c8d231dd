/** A test for Redis' glob patterns, which count bytes: `*`, `?`, `[a-c]`, `[^a]`, and a backslash before anything. */
export function globPattern(pattern: string): (text: string) => boolean {
  const parts = bytes(pattern).match(/\\.|\[(?:\\.|[^\]\\])*\]?|./gs) ?? []
  const regex = new RegExp(`^${parts.map(partToRegex).join('')}$`, 's')
  return (text) => regex.test(bytes(text))
}

function partToRegex(part: string) {
  if (part === '*') return '.*'
  if (part === '?') return '.'
  if (part.length > 1 && part.startsWith('[')) return classToRegex(part)
  return literal(part.length > 1 ? part.slice(1) : part)
}

function classToRegex(part: string) {
  const inner = part.slice(1, part.endsWith(']') ? -1 : undefined)
  const negated = inner.startsWith('^')
  const members = (negated ? inner.slice(1) : inner).match(/\\.|.-.|./gs) ?? []
  const ranges = members.map(memberToRegex).join('')
  if (ranges === '') return negated ? '.' : '(?!)'
  return `[${negated ? '^' : ''}${ranges}]`
}

function memberToRegex(member: string) {
  if (member.startsWith('\\') && member.length === 2) return literal(member.slice(1))
  const [from = '', , to = ''] = member
  if (member.length < 3) return literal(member)
  return from <= to ? `${literal(from)}-${literal(to)}` : `${literal(to)}-${literal(from)}`
}

function literal(character: string) {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function bytes(text: string) {
  return Buffer.from(text).toString('latin1')
}
