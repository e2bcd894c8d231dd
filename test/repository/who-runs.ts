type Claim = [command: RegExp, file: string, evidence: RegExp]

const monitor = (mode: string): Claim => [
  new RegExp(`^npm run monitor -- ${mode}`),
  mode === 'verify-loop' ? 'test/ops/checkpoint.test.ts' : `test/ops/${mode}.test.ts`,
  new RegExp(`run\\(['\`]monitor ${mode}`),
]
const check = (name: string): Claim => [new RegExp(`^${name}$`), '.ci/run', new RegExp(`step \\d+ '${name}'`)]
const ops = (name: string, file: string): Claim => [
  new RegExp(`^npm run ${name}\\b`),
  `test/ops/${file}.test.ts`,
  /runCommand\(|rig\.run\(|createCli\(/,
]

/** Which test runs a command of the documents, and where in it that can be seen. What fits first, counts. */
export const runBy: Claim[] = [
  check('npm ci'),
  check('npm test'),
  check('npm run typecheck'),
  check('npm run lint'),
  [/^\.ci\/run$/, 'test/repository/ci-run.test.ts', /spawnSync\(join\(folder, '\.ci\/run'\)/],
  [/^npm run proof -- --write/, 'test/proof/failure-paths.test.ts', /toBe\(failurePaths\(\)\)/],
  [/^npm run proof -- --attacks/, 'test/proof/attacks.test.ts', /proveAttacks\(/],
  [/^npm run proof$/, '.ci/run', /npm run --silent proof -- --short/],
  [/^npm run bench/, '.ci/run', /npm run --silent bench -- --short/],
  [/^npm run fuzz/, 'test/attacks/fuzz.test.ts', /LUCIA_FUZZ_SCALE/],
  [/^npm run local/, 'test/repository/readme.test.ts', /scripts\.local/],
  [/^npm run (break|mend)/, 'test/repository/readme.test.ts', /run\((breakModel|mend)\)/],
  [/^curl -K \.lucia\/operator\.curl/, 'test/repository/readme.test.ts', /answer\(ask\)/],
  [/^npm run ask -- "/, 'test/repository/readme.test.ts', /run\(askAsPerson\)/],
  [/^\(\. \.lucia\/ops\.env && npm run monitor/, 'test/repository/readme.test.ts', /where === 'local'/],
  ops('ask', 'ask'),
  monitor('setup-preflight'),
  monitor('release-gate'),
  monitor('verify-loop'),
  [/^npm run monitor(?! -- [a-z])/, 'test/ops/cli.test.ts', /'monitor', 'issue-triage'/],
  [/^npm run alerts -- apply/, 'test/ops/alerts.test.ts', /alerts\('apply --yes/],
  ops('alerts', 'alerts'),
  ops('doctor', 'doctor'),
  ops('release', 'release'),
  ops('validate', 'validate.long'),
  ops('rollback', 'rollback.long'),
  [/^npm run drill -- --hosted/, 'test/ops/drill.long.test.ts', /'--hosted', '--base-url'/],
  [/^npm run drill\b/, 'test/proof/drill.long.test.ts', /'proof\/drill\.ts'/],
  [/^node --import \.\/src\/instrument\.ts src\/main\.ts$/, 'test/support/run-engine.ts', /startLine/],
  [
    /^deploy\/write-release-env$/,
    'test/repository/deploy.test.ts',
    /'deploy\/write-release-env', \['staging'/,
  ],
  [/^npm sbom /, 'test/repository/supply-chain.test.ts', /'sbom', '--package-lock-only', '--sbom-format/],
]

/** What cannot be run here, and why. */
export const runByNobody: [command: RegExp, why: string][] = [
  [/^npm run proof -- .*--figures|^node proof\/\w+\.ts/, 'an hour; npm test has short forms of its parts'],
  [/^npm install /, 'takes a package from the registry and changes the lockfile'],
  [
    /^docker /,
    'needs an engine of containers; test/repository/image.long.test.ts takes the same steps without',
  ],
  [/^deploy\/deploy /, 'needs systemd, and root; its parts run in test/repository/deploy.test.ts'],
  [/^supabase /, "needs Supabase's own command and a project of theirs"],
  [
    /^(unset|export) |cloudflared|api\.clerk\.com/,
    'needs a browser, a team of Access and an instance of Clerk',
  ],
  [/^curl .*"\$STAGING_URL\/(health|ready)"/, 'asks for a policy in the console of Access'],
]
