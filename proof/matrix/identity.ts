import { type Access, startAccess } from '../../local/access.ts'
import { type Clerk, startClerk } from '../../local/clerk.ts'
import { operatorRole } from '../../local/operators.ts'
import type { Env } from '../engines.ts'
import type { Row, Spoil } from '../row.ts'
import type { Scene } from '../scene.ts'

const overNetwork = (): Env => ({ CLERK_JWT_KEY: '' })
const now = () => Math.floor(Date.now() / 1_000)
const unchecked = { status: 503, code: 'identity.unavailable', withinMs: 2_500 }

const bearer = async (clerk: Clerk, claims: object = {}) => ({
  authorization: `Bearer ${await clerk.mint({ sub: 'user_proof', email: 'ana@lucia.test', metadata: { role: operatorRole }, ...claims })}`,
})
const assertion = async (access: Access, claims: object = {}) => ({
  'cf-access-jwt-assertion': await access.mintIdentity({
    email: 'ana@lucia.test',
    sub: 'access-ana',
    ...claims,
  }),
})

/** Keys of its own, so that they can be changed without locking the other rows out. */
async function ownClerk(scene: Scene): Promise<Clerk> {
  const clerk = await startClerk()
  scene.onClose(clerk.close)
  scene.own(clerk)
  Object.assign(scene.env, overNetwork(), {
    CLERK_API_URL: clerk.url,
    CLERK_SECRET_KEY: clerk.secretKey,
    CLERK_PUBLISHABLE_KEY: clerk.publishableKey,
  })
  return clerk
}

async function ownAccess(scene: Scene): Promise<Access> {
  const access = await startAccess()
  scene.onClose(access.close)
  scene.own(access)
  Object.assign(scene.env, { CF_ACCESS_TEAM_DOMAIN: access.issuer, CF_ACCESS_AUD: access.audience })
  return access
}

function keysAway(id: string, variant: string, spoil: Spoil, kind: string): Row {
  const dependency = spoil.part === 'clerk' ? 'clerk' : 'cf_access'
  return {
    id,
    variant,
    fault: `the keys cannot be read: ${variant}`,
    spoil,
    cold: true,
    env: overNetwork,
    expect: {
      ...unchecked,
      events: [`error ${dependency}|${kind}|keys`],
      ...(kind === 'auth' && { tags: { page: true } }),
    },
  }
}

/** Refused tokens: none is an event, many of one kind together are one. */
function refused(
  id: string,
  variant: string,
  { claims, status, code }: { claims: () => object; status: number; code: string },
): Row {
  return {
    id,
    variant,
    fault: variant,
    act: async (scene) => {
      await scene.start()
      const headers = id.startsWith('CK')
        ? await bearer(scene.cloud.clerk, claims())
        : await assertion(scene.cloud.access, claims())
      await scene.ask({ headers })
      return scene.ask({ headers })
    },
    expect: { status, code, withinMs: 50, events: [] },
  }
}

function together(
  id: string,
  {
    fault,
    claims,
    times,
    told,
    code,
  }: { fault: string; claims: () => object; times: number; told: string; code: string },
): Row {
  return {
    id,
    variant: 'many',
    fault,
    act: async (scene) => {
      await scene.start({ LUCIA_AUTH_SPIKE_PER_MINUTE: '20' })
      const headers = await bearer(scene.cloud.clerk, claims())
      await Promise.all(Array.from({ length: times }, () => scene.ask({ headers })))
      return scene.ask({ headers })
    },
    expect: { status: 401, events: [told], trails: { [told]: [`refused ${code}`] } },
  }
}

const expired = () => ({ iat: now() - 700, nbf: now() - 700, exp: now() - 600 })
const early = () => ({ iat: now() + 600, nbf: now() + 600, exp: now() + 700 })

export const clerkRows: Row[] = [
  refused('CK-01', 'the session token has expired', { claims: expired, status: 401, code: 'auth.expired' }),
  together('CK-01', {
    fault: 'more than twenty a minute have expired',
    claims: expired,
    times: 25,
    told: 'warning auth|spike|verify',
    code: 'auth.expired',
  }),
  refused('CK-02', 'the session token is from the future', {
    claims: early,
    status: 401,
    code: 'auth.not_yet_valid',
  }),
  together('CK-02', {
    fault: 'five a minute are from the future',
    claims: early,
    times: 5,
    told: 'error auth|clock_skew|verify',
    code: 'auth.not_yet_valid',
  }),
  keysAway('CK-03', 'the port is closed', { part: 'clerk', fault: 'refuses' }, 'connect'),
  keysAway('CK-04', 'never answered', { part: 'clerk', fault: 'never-answers' }, 'timeout'),
  keysAway('CK-05', 'status 500', { part: 'clerk', fault: 'status', status: 500 }, '5xx'),
  keysAway('CK-05', 'status 429', { part: 'clerk', fault: 'rate-limited' }, '5xx'),
  keysAway('CK-06', '200 with HTML', { part: 'clerk', fault: 'not-json' }, 'bad_response'),
  {
    ...keysAway(
      'CK-06',
      '502 with HTML',
      {
        part: 'clerk',
        fault: 'status',
        status: 502,
        body: '<html>',
        headers: { 'content-type': 'text/html' },
      },
      '5xx',
    ),
    argued:
      'Told by its status, as every 502: whoever looks has the same to do whether a page came with it or not.',
  },
  keysAway('CK-07', '401, the secret key is wrong', { part: 'clerk', fault: 'wrong-credentials' }, 'auth'),
  keysAway(
    'CK-08',
    '200 and no key',
    { part: 'clerk', fault: 'status', status: 200, body: { keys: [] } },
    'bad_response',
  ),
  {
    id: 'CK-09',
    fault: 'the signing key is rotated',
    act: async (scene) => {
      const clerk = await ownClerk(scene)
      await scene.start()
      const before = await scene.ask({ headers: await bearer(clerk) })
      await clerk.rotateKeys()
      const after = await scene.ask({ headers: await bearer(clerk) })
      scene.require('refused before the rotation', before.status === 200)
      scene.require('the keys were read more than twice', clerk.requests.total() <= 2)
      return after
    },
    expect: { events: [] },
  },
  refused('CK-11', 'the session waits for a task', {
    claims: () => ({ sts: 'pending' }),
    status: 401,
    code: 'auth.invalid',
  }),
  together('CK-12', {
    fault: 'the clock is ten minutes behind',
    claims: early,
    times: 6,
    told: 'error auth|clock_skew|verify',
    code: 'auth.not_yet_valid',
  }),
]

export const accessRows: Row[] = [
  {
    id: 'CF-01',
    fault: 'the keys are never sent, to a hundred at once',
    spoil: { part: 'access', fault: 'never-answers' },
    cold: true,
    act: async (scene) => {
      const replies = await Promise.all(Array.from({ length: 100 }, () => scene.ask()))
      scene.require(
        'somebody got in',
        replies.every(({ status }) => status === 503),
      )
      scene.require('the keys were asked for more than once', scene.cloud.access.requests.total() === 1)
      const bare = { authorization: '', 'cf-access-jwt-assertion': '' }
      const ready = await scene.ask({ path: '/ready', method: 'GET', headers: bare })
      scene.require('ready although nobody can be recognised', ready.status === 503)
      return replies[0]
    },
    expect: { ...unchecked, events: ['error cf_access|timeout|keys'] },
  },
  keysAway('CF-02', 'status 500', { part: 'access', fault: 'status', status: 500 }, 'bad_response'),
  keysAway('CF-02', 'HTML', { part: 'access', fault: 'wrong-content-type' }, 'bad_response'),
  keysAway(
    'CF-02',
    '302 to a login',
    { part: 'access', fault: 'status', status: 302, body: '', headers: { location: '/login' } },
    'bad_response',
  ),
  {
    id: 'CF-03',
    fault: 'the keys are known, and older than ten minutes; their address is down',
    act: async (scene) => {
      await scene.start({ MOVABLE_CLOCK_MINUTES: '11' }, [
        '--import',
        './test/support/movable-clock.ts',
        '--import',
        './src/instrument.ts',
        'src/main.ts',
      ])
      const headers = await assertion(scene.cloud.access, { exp: now() + 3_600 })
      await scene.ask({ headers })
      await scene.cloud.access.faults.set({ fault: 'refuses' })
      scene.engine().signal('SIGUSR2')
      await scene.until(() => false, 200)
      return scene.ask({
        headers: {
          ...headers,
          ...(await assertion(scene.cloud.access, { exp: now() + 3_600, nonce: 'other' })),
        },
      })
    },
    // The preloaded clock writes a line of its own.
    expect: { events: ['warning cf_access|stale_keys|keys'], degraded: [], crashes: true },
  },
  {
    id: 'CF-04',
    fault: 'the signing key is rotated',
    act: async (scene) => {
      const access = await ownAccess(scene)
      await scene.start()
      const old = await assertion(access)
      const before = await scene.ask({ headers: old })
      await access.rotateKeys()
      const after = await scene.ask({ headers: await assertion(access) })
      const still = await scene.ask({ headers: old })
      scene.require('one of the two keys was refused', before.status === 200 && still.status === 200)
      return after
    },
    expect: { events: [] },
  },
  {
    id: 'CF-05',
    fault: 'no assertion: somebody came around the front door',
    act: async (scene) => {
      await scene.start({ LUCIA_AUTH_SPIKE_PER_MINUTE: '20' })
      const none = { 'cf-access-jwt-assertion': '' }
      const asked = scene.cloud.supabase.requests.total()
      const replies = await Promise.all(Array.from({ length: 25 }, () => scene.ask({ headers: none })))
      scene.require(
        'work was done for nobody',
        scene.cloud.upstash.requests.total() <= 1 && scene.cloud.supabase.requests.total() <= asked + 1,
      )
      scene.require(
        'health needs an identity',
        (await scene.ask({ path: '/health', method: 'GET', headers: none })).status === 200,
      )
      scene.require(
        'not all were refused',
        replies.every(({ status }) => status === 403),
      )
      return scene.ask({ headers: none })
    },
    expect: {
      status: 403,
      code: 'access.required',
      withinMs: 50,
      events: ['warning access|bypass_attempt|verify'],
    },
  },
  refused('CF-06', 'the assertion has expired', { claims: expired, status: 403, code: 'access.expired' }),
  refused('CF-06', 'another application’s assertion', {
    claims: () => ({ aud: ['f'.repeat(64)] }),
    status: 403,
    code: 'access.invalid',
  }),
  refused('CF-06', 'another team’s assertion', {
    claims: () => ({ iss: 'https://other.cloudflareaccess.com' }),
    status: 403,
    code: 'access.invalid',
  }),
  {
    id: 'CF-07',
    fault: 'a service token that nobody named',
    act: async (scene) => {
      await scene.start()
      const known = await scene.ask({ headers: { ...scene.cloud.service.headers, authorization: '' } })
      scene.require('the named service token was refused', known.status === 200)
      const token = await scene.cloud.access.mintService({ common_name: 'nobody.access' })
      return scene.ask({ headers: { 'cf-access-jwt-assertion': token } })
    },
    expect: { status: 403, code: 'access.not_allowed', events: [] },
  },
]
