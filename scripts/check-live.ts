import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { modulesSchema } from '../domain/catalog/curriculum-schema'
import { listStates, toDownload } from '../lib/samples/states'
import { readMarkdown } from './content-checks/read-passages'
import { splitCommands } from './content-checks/split-commands'
import { findClash, findEngine, listObjects, removeNew } from './live/engine-objects'
import { readSteps, type Step } from './live/read-steps'
import { endRunning, runLesson } from './live/run-lesson'
import { isProgram } from './start/is-program'
import { Refusal, runProgram } from './start/refusal'
import { root } from './start/root'
import { packSample } from './write-samples'

/**
 * `npm run check:live [word ...]`: runs the commands of the lessons (of those whose path has one of the words) on the
 * Docker engine that answers, and compares what they print with what the lessons show. Exits 0 without an engine, and
 * says that nothing was checked. What it made is removed, also when Ctrl+C ends it.
 */
export async function checkLive(only: string[]): Promise<void> {
  const engine = findEngine()
  if (!engine) {
    console.log('not checked: no Docker engine answers')
    return
  }
  const versions = Object.values(parse(readFileSync(join(root, 'content', 'versions.yaml'), 'utf8')) as Record<string, string>)
  const atFirst = listObjects()
  const problems: string[] = []
  const used = new Set<string>()
  let [lessons, ran, compared, notRun] = [0, 0, 0, 0]
  const clearUp = () => removeNew(atFirst, ['container', 'network', 'volume', 'image'], used)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endRunning()
      clearUp()
      process.exit(130)
    })
  }
  try {
    for (const file of listLessons().filter((path) => only.length === 0 || only.some((word) => path.includes(word)))) {
      const source = readFileSync(join(root, file), 'utf8')
      const steps = readSteps(readMarkdown(file, source))
      const words = readWords(steps)
      const clash = findClash(new Set([...words].filter((word) => !versions.includes(word))), atFirst)
      if (clash) {
        console.log(`${file}: not run: ${clash}`)
        notRun += steps.length
        continue
      }
      if (steps.every(({ kind }) => kind !== 'command')) continue
      for (const word of words) used.add(word)
      const before = listObjects()
      const report = await runLesson(steps, await packDownloads(source))
      const { removed: left, kept } = removeNew(before, ['container', 'network', 'volume'], words)
      if (kept.length > 0) console.log(`${file}: new on the engine, but not named by the lesson, so not removed: ${kept.join(', ')}`)
      // What was not run may be what would have removed it.
      if (left.length > 0 && report.notRun.length === 0)
        report.problems.push(`${file}: after its Reset there were still ${left.join(', ')}.`)
      for (const line of [...report.notRun, ...report.problems]) console.log(line)
      problems.push(...report.problems)
      lessons += 1
      ran += report.ran
      compared += report.compared
      notRun += report.notRun.length
    }
  } finally {
    clearUp()
  }
  console.log(
    `Engine ${engine}: ${lessons} lessons, ${ran} commands run, ${compared} outputs compared, ${notRun} not run, ${problems.length} problems.`,
  )
  if (problems.length > 0) throw new Refusal('The lessons and the engine do not agree.')
}

/** The files of the lessons in the order of the guide. */
function listLessons(): string[] {
  const { modules } = parse(readFileSync(join(root, 'content', 'curriculum.yaml'), 'utf8')) as { modules: unknown }
  return modulesSchema
    .parse(modules)
    .flatMap(({ entries }) => entries.map(({ path }) => `content/lessons${path.replace(/\/$/, '')}.mdx`))
    .filter((file) => existsSync(join(root, file)))
}

/** Every word of the commands and the folders, any of which may name something on the engine. */
function readWords(steps: Step[]): Set<string> {
  const commands = steps.flatMap((step) => (step.kind === 'command' ? splitCommands(step.command, 'Bash') : []))
  const words = commands.flatMap((command) => command.slice(1)).flatMap((word) => [word, ...word.split(/[=,:]/)])
  const names = words.filter((word) => /^[a-z0-9][\w./:-]+$/i.test(word) && !/^\d+$/.test(word))
  return new Set([...names, ...names.map((name) => `${name}:latest`)])
}

/** The states of the sample app that a lesson offers. */
function packDownloads(source: string): Promise<{ name: string; body: Buffer }[]> {
  const offered = listStates().filter(([app, state]) => source.includes(toDownload(app, state)))
  return Promise.all(offered.map(async ([app, state]) => ({ name: basename(toDownload(app, state)), body: await packSample(app, state) })))
}

if (isProgram(import.meta.url)) await runProgram(() => checkLive(process.argv.slice(2)))
