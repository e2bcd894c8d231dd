import { parse } from 'yaml'
import { readText } from './repository.ts'

export type EnvVar = { key: string; value?: string | number; sync?: boolean }
type Service = Record<string, unknown> & { envVars: EnvVar[] }

export function readBlueprint(): { services: [Service] } {
  return parse(readText('render.yaml'))
}
