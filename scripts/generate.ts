import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle, stop as stopEsbuild } from 'esbuild'
import { dropStaleContent } from './drop-stale-content'
import { isProgram } from './start/is-program'
import { runProgram } from './start/refusal'
import { root } from './start/root'
import { runStep } from './start/run-step'
import { writeSamples } from './write-samples'

/** Writes everything that is made from sources and not kept in git: content, database client, boot script, samples, search index, versions of questions. */
export async function generate(): Promise<void> {
  dropStaleContent()
  await runStep('Reading the content (contentlayer2)', 'contentlayer2', ['build'])
  await generateDatabaseClient()
  await writeBootScript()
  await writeSamples()
  // Programs of their own: what they read of a large guide is given back before Next builds it.
  for (const file of ['scripts/write-search-index.ts', 'scripts/write-question-versions.ts'])
    await runStep(file, 'tsx', ['--conditions=react-server', file])
}

/** Prisma's CLI looks for a native engine, and would fetch one, though `generate` never runs it; any existing file will do. */
export async function generateDatabaseClient(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  await runStep('Writing the database client (prisma generate)', 'prisma', ['generate', '--no-hints'], env)
}

/** The script that puts a learner's progress into a prerendered page before its first paint, as text to be inlined. */
export async function writeBootScript(): Promise<void> {
  const source = join(root, 'components', 'progress', 'boot.ts')
  if (!existsSync(source)) return
  const { outputFiles } = await bundle({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    tsconfig: join(root, 'tsconfig.json'),
  })
  // Its service would stay beside `npm start` for good.
  await stopEsbuild()
  const script = outputFiles[0]?.text.trim() ?? ''
  mkdirSync(join(root, 'generated'), { recursive: true })
  writeFileSync(join(root, 'generated', 'boot-script.ts'), `export const bootScript = ${JSON.stringify(script)}\n`)
}

if (isProgram(import.meta.url)) await runProgram(generate)
