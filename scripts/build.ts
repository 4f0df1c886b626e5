import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './generate'
import { openDataFolder } from './start/data-folder'
import { isProgram } from './start/is-program'
import { keptSecret } from './start/kept-secret'
import { readEnv } from './start/read-env'
import { runProgram } from './start/refusal'
import { root } from './start/root'
import { runStep } from './start/run-step'
import { BUILD_STAMP, hashSources } from './start/sources'

/** Generates, builds with Next, and notes what it was built from. */
export async function build(): Promise<void> {
  const sources = hashSources()
  console.log('Reading the content and writing the database client.')
  await generate()
  console.log('Building the guide (next build). This takes about a minute.')
  const env = {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: getActionsKey(),
    // Node.js takes up to 4 GB on a large machine before it tidies up; a guide of 2,000 pages needs less than half of this.
    NODE_OPTIONS: '--max-old-space-size=2048',
    ...process.env,
    NODE_ENV: 'production' as const,
  }
  await runStep('next build', 'next', ['build'], env)
  if (existsSync(join(root, 'scripts', 'after-build.ts'))) {
    console.log('Preparing the built pages (scripts/after-build.ts).')
    await runStep('scripts/after-build.ts', 'tsx', ['--conditions=react-server', 'scripts/after-build.ts'], env)
  }
  writeFileSync(BUILD_STAMP, sources)
}

/** Forms of pages built before an update go on working after it, and on every instance, when the key stays the same. */
function getActionsKey(): string {
  return keptSecret(openDataFolder(readEnv().LONGSHORE_DATA), 'actions-key', 'base64')
}

if (isProgram(import.meta.url)) await runProgram(build)
