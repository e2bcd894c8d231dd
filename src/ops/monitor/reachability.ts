import { type Check, fail, partial, pass } from '../check.ts'
import { failedLook, probe } from '../probe.ts'
import { SentryApiError } from '../sentry-api-error.ts'
import { anything } from '../sentry-shapes.ts'
import type { Watch } from './watch.ts'

const about = {
  name: 'host network',
  risk: 'whatever else would be said here is not authoritative',
  next: 'run where Sentry can be reached',
}

/** Resolves, connects and gets an answer of Sentry, whatever it answers; a refusal is an answer. */
export function checkReachability({ api, target }: Watch): Promise<Check> {
  return probe(about, async () => {
    const { host } = new URL(target.baseUrl)
    try {
      await api.get('/api/0/', { shape: anything })
      return pass(`${host} answers`)
    } catch (error) {
      if (!(error instanceof SentryApiError)) throw error
      if (error.status !== null && error.reason !== 'server') return pass(`${host} answers (${error.status})`)
      if (error.reason === 'config') return fail('config', error.message)
      const { reason } = error
      const isUndecided = failedLook(error).status === 'PARTIAL'
      const evidence = `${error.message}; not authoritative, nothing else was tried`
      return isUndecided ? partial(reason, evidence) : fail(reason, evidence)
    }
  })
}
