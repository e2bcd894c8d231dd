import { DependencyError } from '../errors.ts'

/** A courtesy: where its dependency fails, the answer goes on without it. Everything else that goes wrong is a bug and goes on up. */
export async function orElse<T, U>(fallback: U, courtesy: () => Promise<T>): Promise<T | U> {
  try {
    return await courtesy()
  } catch (error) {
    if (error instanceof DependencyError) return fallback
    throw error
  }
}
