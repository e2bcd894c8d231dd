type Request = { method: string; url: string; headers: Record<string, string>; body?: string | undefined }

const longest = 300

/** The request as somebody can repeat it: the secrets are the shell's own variables. */
export function curlOf({ method, url, headers, body }: Request): string {
  const parts = ['curl -sS', method === 'GET' ? '' : `-X ${method}`, quoted(url)]
  for (const [name, value] of Object.entries(headers)) parts.push(headerOf(name, value))
  if (body !== undefined && method !== 'GET') parts.push(`-d ${single(body)}`)
  return parts.filter(Boolean).join(' ')
}

// In curl's own way: "Authorization: …" is taken out of every output, whatever stands behind it.
function headerOf(name: string, value: string): string {
  const token = name === 'authorization' ? /^Bearer (.+)$/.exec(value)?.[1] : undefined
  return token ? `--oauth2-bearer ${quoted(token)}` : `-H ${quoted(`${name}: ${value}`)}`
}

// Double quotes, in which the shell puts its variables; nothing else there may mean something to it.
function quoted(text: string): string {
  return `"${text.replace(/[\\"`]/g, '\\$&').replace(/\$(?![A-Z_])/g, '\\$')}"`
}

function single(text: string): string {
  const clipped = text.length > longest ? `${text.slice(0, longest)}…` : text
  return `'${clipped.replaceAll("'", `'\\''`)}'`
}
