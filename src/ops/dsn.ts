export type Dsn = {
  publicKey: string
  projectId: string
  host: string
  orgId: string | null
  envelopeUrl: string
}

/** The parts of a DSN, or null when it cannot be one. */
export function parseDsn(text: string): Dsn | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const projectId = /\/(\d+)$/.exec(url.pathname)?.[1]
  if (!projectId || !url.username || !/^https?:$/.test(url.protocol)) return null
  const base = url.pathname.slice(0, -projectId.length)
  const envelopeUrl = `${url.protocol}//${url.host}${base}api/${projectId}/envelope/`
  const orgId = /^o(\d+)\.ingest\./.exec(url.hostname)?.[1] ?? null
  return { publicKey: url.username, projectId, host: url.host, orgId, envelopeUrl }
}
