import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkMigrations } from './check-migrations'
import { checkLockFile } from './complete-lock'
import { generate } from './generate'
import { Refusal, toSentence } from './start/refusal'
import { root } from './start/root'

type Check = { name: string; run: () => Promise<void> | void }

const CHECKS: Check[] = [
  { name: 'format and lint', run: () => runTool('biome', ['check', '--error-on-warnings', '--max-diagnostics=20', '.']) },
  { name: 'types', run: () => runTool('tsc', ['--noEmit', '--project', '.']) },
  { name: 'import rules', run: checkImports },
  { name: 'unused files, exports and packages', run: () => runTool('knip', ['--no-config-hints', '--no-progress']) },
  { name: 'content', run: checkContent },
  { name: 'schema against migrations', run: checkMigrations },
  { name: 'lock file', run: checkLockFile },
]

/**
 * `npm run check`: what can be said about the sources without running the guide. One line per check; exit 1 when one fails.
 * With names, as in `npm run check -- content`, only those.
 */
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join('", "')}"; there are "${CHECKS.map(({ name }) => name).join('", "')}".`)
  process.exit(1)
}
const chosen = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
let failed = 0
for (const { name, run } of [{ name: 'generate', run: generate }, ...chosen]) {
  const startedAt = performance.now()
  const problem = await findProblem(run)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${problem ? 'FAILED' : 'ok    '}  ${seconds.padStart(5)} s  ${name}`)
  if (!problem) continue
  failed += 1
  console.error(problem)
}
process.exitCode = failed > 0 ? 1 : 0

async function findProblem(run: Check['run']): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return toSentence(error)
  }
}

async function checkImports(): Promise<void> {
  const said = await readTool('depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', '.'])
  // Without a TypeScript that it can read, it finds nothing to complain about in nothing.
  const modules = Number(/(\d+) modules/.exec(said)?.[1] ?? 0)
  if (modules < 100) throw new Refusal(`dependency-cruiser looked at ${modules} modules only:\n${said}`)
}

async function checkContent(): Promise<void> {
  if (!existsSync(join(root, '.contentlayer', 'generated')))
    throw new Refusal('The content could not be read even once. Mend what "generate" says above, then check again.')
  if (existsSync(join(root, 'scripts', 'check-content.ts'))) await runTool('tsx', ['--conditions=react-server', 'scripts/check-content.ts'])
}

async function runTool(program: string, args: string[]): Promise<void> {
  await readTool(program, args)
}

/** What a program of node_modules says. @throws Refusal with it when the program finds fault */
function readTool(program: string, args: string[]): Promise<string> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Refusal(said.trim()))))
  })
}
