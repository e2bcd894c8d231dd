import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAccessProxy } from '../../local/access-proxy.ts'
import type { Command } from '../../src/ops/command.ts'
import { openTerminal } from '../../src/ops/open-terminal.ts'
import { createCli } from '../../src/ops/run-cli.ts'
import { startFocusRig } from '../support/focus-rig.ts'
import { startDefectProxy } from './defects.ts'

export const release = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

type Env = Record<string, string | undefined>
export type Ran = { code: number; out: string; err: string }

/** A staging as it is hosted: Access in front, two engines behind one address, all parts behind them. */
export async function startHostedRig({ env = {} }: { env?: Record<string, string> } = {}) {
  const rig = await startFocusRig({ engines: 2, env: { RENDER_GIT_COMMIT: release, ...env } })
  const { cloud } = rig
  const known = cloud.operators[0]?.headers ?? {}
  const proxy = await startDefectProxy([rig.url(0), rig.url(1)], known)
  const edge = await startAccessProxy({ access: cloud.access, engineUrl: proxy.url })
  const home = await mkdtemp(join(tmpdir(), 'lucia-hosted-'))
  const { clientId, clientSecret } = cloud.access.serviceCredentials
  const service = { HOME: home, CF_ACCESS_CLIENT_ID: clientId, CF_ACCESS_CLIENT_SECRET: clientSecret }
  const person = {
    HOME: home,
    CF_ACCESS_TOKEN: known['cf-access-jwt-assertion'],
    LUCIA_CLERK_TOKEN: known.authorization?.replace('Bearer ', ''),
  }

  async function close() {
    await edge.close()
    await proxy.close()
    await rig.close()
    await rm(home, { recursive: true, force: true })
  }

  return { ...rig, proxy, edge, home, service, person, close }
}

export type HostedRig = Awaited<ReturnType<typeof startHostedRig>>

/** The command line in this process, and what it wrote. */
export async function runCommand(command: Command, args: string[], env: Env = {}): Promise<Ran> {
  const written = { out: '', err: '' }
  const into = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  const terminal = openTerminal({ env, stdout: into('out'), stderr: into('err') })
  const code = await createCli([command])([command.name, ...args], terminal)
  return { code, ...written }
}
