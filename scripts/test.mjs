// `npm test`: from a fresh clone to the number of tests that passed. Each step's own output is passed on; the last line sums up.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installIfNeeded, requireNode, root } from './start/install.mjs'

requireNode()
installIfNeeded()

const reports = mkdtempSync(join(tmpdir(), 'longshore-reports-'))
const totals = { passed: 0, failed: 0 }
const lines = []

step('check', 'node', ['scripts/run.mjs', 'scripts/check.ts'])
const built = step('build', 'node', ['scripts/run.mjs', 'scripts/build.ts'])
const vitestReport = join(reports, 'vitest.json')
step(
  'vitest',
  'node_modules/.bin/vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
  {},
  () => {
    const { numPassedTests, numFailedTests } = readReport(vitestReport)
    return { passed: numPassedTests, failed: numFailedTests }
  },
)
if (built && existsSync(join(root, 'playwright.config.ts'))) {
  const name = join(reports, 'playwright.json')
  // A second try tells a busy machine from a broken page. What needed one is named by the report and counted here.
  step('playwright', 'node_modules/.bin/playwright', ['test', '--retries=1'], { PLAYWRIGHT_JSON_OUTPUT_NAME: name }, () => {
    const { expected, unexpected, flaky } = readReport(name).stats
    return { passed: expected + flaky, failed: unexpected, note: flaky > 0 ? `, ${flaky} at the second try` : '' }
  })
}

rmSync(reports, { recursive: true })
console.log(`\n${lines.join('\n')}\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0

/** Runs one step. A step that fails counts as at least one failure, also when no test of it did. */
function step(name, command, args, env = {}, count = () => ({ passed: 0, failed: 0, note: '' })) {
  console.log(`\n== ${name}`)
  const startedAt = performance.now()
  const program = command === 'node' ? process.execPath : command
  const { status } = spawnSync(program, args, { cwd: root, env: { ...toCleanEnv(), ...env }, stdio: ['ignore', 'inherit', 'inherit'] })
  const { passed, failed, note = '' } = count()
  totals.passed += passed
  totals.failed += status === 0 ? failed : Math.max(1, failed)
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  lines.push(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(4)} s${note}`,
  )
  return status === 0
}

/** Tests must not meet a database, a port or secrets that are set for a real guide. */
function toCleanEnv() {
  const ours =
    /^(DATABASE_|LONGSHORE_|NEXTAUTH_|NEXT_|GITHUB_(ID|SECRET)$|GOOGLE_|OIDC_|ASK_)|^(NODE_ENV|PORT|LOG_LEVEL|TRUST_PROXY|EVENTS_PER_MINUTE|ADMIN_EMAILS|EDIT_URL|REQUEST_URL)$/
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(rest), LONGSHORE_DATA: join(root, 'node_modules', '.cache', 'longshore-tests') }
}

function readReport(path) {
  // A run that ended before it wrote its report has failed, and is counted so by its exit code.
  if (!existsSync(path)) return { numPassedTests: 0, numFailedTests: 0, stats: { expected: 0, unexpected: 0, flaky: 0 } }
  return JSON.parse(readFileSync(path, 'utf8'))
}
