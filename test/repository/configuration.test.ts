import { expect, test } from 'vitest'
import { findMissing } from '../../src/config/required.ts'
import { envSchema, type Variable } from '../../src/config/schema.ts'
import { readBlueprint } from './render-blueprint.ts'
import { readText } from './repository.ts'

const variables = Object.keys(envSchema.shape) as Variable[]
const requiredInProduction = new Set(
  findMissing(envSchema.parse({}), new Set()).map(({ variable }) => variable),
)
const opsOnly = ['SENTRY_ORG', 'SENTRY_PROJECT', 'SENTRY_AUTH_TOKEN', 'SENTRY_URL']

// Why a variable of the schema is not in render.yaml.
const leftOutOfRender: Partial<Record<Variable, string>> = {
  PORT: 'Render sets it',
  RENDER_GIT_COMMIT: 'Render sets it',
  SENTRY_RELEASE: 'left to RENDER_GIT_COMMIT',
  OPENAI_API_KEY: 'the other name of LUCIA_OPENAI_API_KEY',
  SENTRY_TRACES_SAMPLE_RATE: 'off unless set',
  SENTRY_PROFILE_SESSION_SAMPLE_RATE: 'off unless set',
  LUCIA_TELEMETRY_DIR: 'the Dockerfile sets it',
}

const example = new Map(
  readText('.env.example')
    .split('\n')
    .flatMap((line) => (/^[A-Z]/.test(line) ? [line.split(/=(.*)/s).slice(0, 2) as [string, string]] : [])),
)
const onRender = readBlueprint().services[0].envVars
const table = new Map(
  [...readText('README.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)` \| (.*?) \| (.*) \|$/gm)].map(
    ([, name = '', cell = '', text = '']) => [name, { cell, text }],
  ),
)

test('.env.example names every variable of the schema and no other, with its default', () => {
  expect([...example.keys()].toSorted()).toEqual(variables.toSorted())
  expect(Object.fromEntries(example)).toEqual(
    Object.fromEntries(variables.map((name) => [name, defaultOf(name)])),
  )
})

test("README's table names every variable with its default, says what production needs, and adds only what ops reads", () => {
  expect([...table.keys()].toSorted()).toEqual([...variables, ...opsOnly].toSorted())
  for (const name of variables) expect([name, table.get(name)?.cell]).toEqual([name, cellOf(name)])
})

test('render.yaml names every variable but those that are left out for a reason', () => {
  expect([...onRender.map(({ key }) => key), ...Object.keys(leftOutOfRender)].toSorted()).toEqual(
    variables.toSorted(),
  )
})

test('SC-06 render.yaml holds no secret: each is typed into the dashboard', () => {
  const secrets = variables.filter(isSecret)
  expect(secrets.length).toBeGreaterThan(4)
  for (const { key, ...rest } of onRender)
    if (isSecret(key as Variable)) expect([key, rest]).toEqual([key, { sync: false }])
})

test('SC-10 no token of ops is in what the runtime gets', () => {
  for (const name of opsOnly) {
    expect(variables).not.toContain(name)
    expect(onRender.map(({ key }) => key)).not.toContain(name)
    for (const path of ['Dockerfile', 'deploy/lucia-engine.service', 'deploy/write-release-env'])
      expect(readText(path)).not.toContain(name)
  }
})

// There it is staging, and no disk survives a deploy.
const otherOnRender = ['SENTRY_ENVIRONMENT', 'LUCIA_TELEMETRY_MIRROR']

test('the values in render.yaml pass the schema, and staging says that it is staging', () => {
  const values = Object.fromEntries(
    onRender.flatMap(({ key, value }) => (value === undefined ? [] : [[key, String(value)]])),
  )
  expect(envSchema.safeParse(values).error?.issues ?? []).toEqual([])
  expect(values.SENTRY_ENVIRONMENT).toBe('staging')
  expect(values.NODE_ENV).toBe('production')
  for (const { key, value } of onRender)
    if (value !== undefined && defaultOf(key as Variable) && !otherOnRender.includes(key))
      expect([key, String(value)]).toEqual([key, defaultOf(key as Variable)])
})

function defaultOf(name: Variable): string {
  const { defaultValue } = envSchema.shape[name]._zod.def as { defaultValue?: unknown }
  return defaultValue === undefined ? '' : String(defaultValue)
}

function cellOf(name: Variable): string {
  if (requiredInProduction.has(name)) return 'required'
  return defaultOf(name) ? `\`${defaultOf(name)}\`` : '—'
}

function isSecret(name: Variable): boolean {
  const schema = envSchema.shape[name] as {
    meta(): object | undefined
    _zod: { def: { innerType?: { meta(): object | undefined } } }
  }
  return Boolean(
    Object.assign({}, schema.meta(), schema._zod.def.innerType?.meta() as { secret?: boolean }).secret,
  )
}
