import { attackChapters, attackIds } from './attack-ids.ts'
import { findAttackTests } from './attack-tests.ts'

const head = `# Attacks

What somebody hostile, careless or unlucky tries, and what comes of it. Written by \`npm run proof -- --write\` from the table that
\`npm run proof -- --attacks\` proves: each id is in the titles of the tests that try it, mostly on the true engine beside the
cloud on this machine. What a model says when it was talked into something stands in [failure-paths.md](failure-paths.md), among
the rows that begin with PI.
`

/** docs/attacks.md, from the table and the tests that name its ids. */
export function attacksPage(): string {
  const tests = findAttackTests()
  const sections = Object.entries(attackChapters).map(([prefix, title]) => {
    const lines = Object.entries(attackIds)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, cells]) => `| ${[id, ...cells, (tests.get(id) ?? []).map(link).join(', ')].join(' | ')} |`)
    return `## ${title}\n\n| id | what is tried | what comes of it | tried in |\n|---|---|---|---|\n${lines.join('\n')}\n`
  })
  return [head, ...sections].join('\n')
}

function link(file: string): string {
  return `[${file.replace(/^test\/(attacks\/)?|(\.long)?\.test\.ts$/g, '')}](../${file})`
}
