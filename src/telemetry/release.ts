export type Release = { name: string | undefined; staleStatic: boolean }

type ReleaseEnv = { SENTRY_RELEASE?: string | undefined; RENDER_GIT_COMMIT?: string | undefined }

const placeholders = new Set([
  'unknown',
  'dev',
  'development',
  'local',
  'head',
  'undefined',
  'null',
  'none',
  'n/a',
  'latest',
  'main',
  'master',
])

/**
 * Which code runs. The commit that Render built wins over a static name, which goes stale; a placeholder is no release,
 * because it would merge every deploy into one. No other CI variable is read.
 */
export function findRelease(env: ReleaseEnv): Release {
  const named = realName(env.SENTRY_RELEASE)
  const commit = /^[0-9a-f]{40}$/i.test(env.RENDER_GIT_COMMIT?.trim() ?? '')
    ? env.RENDER_GIT_COMMIT?.trim()
    : undefined
  return { name: commit ?? named, staleStatic: Boolean(commit && named && commit !== named) }
}

function realName(value: string | undefined): string | undefined {
  const name = value?.trim() ?? ''
  const usable = name !== '' && name.length <= 200 && !/[\s/\\$]|^\.{1,2}$/.test(name) && !isTemplate(name)
  return usable && !placeholders.has(name.toLowerCase()) ? name : undefined
}

// An unexpanded variable of a shell, of Windows or of a template engine.
function isTemplate(name: string): boolean {
  return /^%.*%$|\{\{.*\}\}|^<.*>$/.test(name)
}
