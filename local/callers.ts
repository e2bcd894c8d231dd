import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cloud } from './cloud.ts'

type Running = { cloud: Cloud; engineUrl: string; engineEnv: NodeJS.ProcessEnv }

const files = ['operator.curl', 'service.curl', 'ops.env'] as const

/** What curl and people's own commands need, in files: a command line would show it to everyone on the machine. */
export async function writeCallers({ dir, ...running }: Running & { dir: string }) {
  const [operator] = running.cloud.operators
  const texts = [curlText(operator?.headers), curlText(running.cloud.service.headers), opsText(running)]
  await Promise.all(
    files.map((name, index) => writeFile(join(dir, name), texts[index] ?? '', { mode: 0o600 })),
  )
}

export function forgetCallers(dir: string) {
  return Promise.all(files.map((name) => rm(join(dir, name), { force: true })))
}

function curlText(headers: Record<string, string> = {}): string {
  const all = Object.entries({ 'content-type': 'application/json', ...headers })
  return all.map(([header, value]) => `header = "${header}: ${value}"\n`).join('')
}

function opsText({ cloud, engineUrl, engineEnv }: Running): string {
  const { url, view } = cloud.sentry
  const { token, org, project } = view.state
  const { SENTRY_ENVIRONMENT: environment, SENTRY_RELEASE: release } = engineEnv
  const env: Record<string, string> = {
    ...cloud.engineEnv(),
    SENTRY_URL: url,
    SENTRY_AUTH_TOKEN: token,
    SENTRY_ORG: org.slug,
    SENTRY_PROJECT: project.slug,
    SENTRY_ENVIRONMENT: environment || 'development',
    ...(release && { SENTRY_RELEASE: release }),
    RENDER_EXTERNAL_URL: engineUrl,
  }
  const quoted = Object.entries(env).map(([name, value]) => [name, value.replaceAll("'", `'\\''`)])
  return quoted.map(([name, value]) => `export ${name}='${value}'\n`).join('')
}
