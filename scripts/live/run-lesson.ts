import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findMissing } from './mask-output'
import type { Step } from './read-steps'

export type Report = { ran: number; compared: number; problems: string[]; notRun: string[] }

/** Enough to pull a large image on a slow line. */
const LONGEST_MS = 10 * 60_000
const REPEAT_FOR_MS = 60_000

/**
 * Runs the steps of one lesson in Bash, in a folder of its own that is removed afterwards.
 * @param downloads files that the lesson offers, laid into the folder first
 */
export async function runLesson(steps: Step[], downloads: { name: string; body: Buffer }[] = [], longestMs = LONGEST_MS): Promise<Report> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'longshore-live-')))
  for (const { name, body } of downloads) writeFileSync(join(home, name), body)
  const report: Report = { ran: 0, compared: 0, problems: [], notRun: [] }
  const files: Extract<Step, { kind: 'file' }>[] = []
  /** Blocks that must have a command that fails, and whether one did. */
  const failing = new Map<string, boolean>()
  let folder = home
  try {
    for (const step of steps) {
      const place = `${step.file}:${step.line}`
      if (step.kind === 'skipped') report.notRun.push(`${place}: not run: ${step.why}: ${firstLine(step.command)}`)
      else if (step.kind === 'file') files.push(step)
      else {
        // A file may be shown before the folder for it is made, so it is written when Docker is about to read it.
        if (/\b(docker|node)\b/.test(step.command)) for (const file of files.splice(0)) writeStep(file, folder)
        const { status, printed, folder: next } = await runUntilDone(step, folder, longestMs)
        folder = next ?? folder
        report.ran += 1
        if (status === null)
          report.notRun.push(`${place}: not run to its end, it goes on for more than ${longestMs / 1000} s: ${firstLine(step.command)}`)
        else if (step.fails) failing.set(`${step.file}:${step.block}`, status !== 0 || (failing.get(`${step.file}:${step.block}`) ?? false))
        else if (status !== 0)
          report.problems.push(`${place}: "${firstLine(step.command)}" ended with ${status}: ${printed.trim().split('\n').at(-1) ?? ''}`)
        if (step.shown.some((line) => line.trim() !== '')) {
          report.compared += 1
          const missing = findMissing(step.shown, printed.split('\n'))
          if (missing !== null) report.problems.push(`${place}: the lesson shows "${missing}", and the command did not print it.`)
        }
      }
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  for (const [place, failed] of failing)
    if (!failed) report.problems.push(`${place}: this block is marked with "fails", and none of its commands failed.`)
  return report
}

const firstLine = (command: string) => command.split('\n')[0] ?? ''

function writeStep({ path, text, how }: Extract<Step, { kind: 'file' }>, folder: string): void {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  if (how === 'append') appendFileSync(target, `${text}\n`)
  else writeFileSync(target, `${text}\n`)
}

type Ended = { status: number | null; printed: string; folder: string | null }

async function runUntilDone(step: Extract<Step, { kind: 'command' }>, folder: string, longestMs: number): Promise<Ended> {
  const startedAt = Date.now()
  let ended = await runInBash(step, folder, longestMs)
  while (step.repeat && ended.status !== 0 && Date.now() - startedAt < Math.min(REPEAT_FOR_MS, longestMs)) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    ended = await runInBash(step, folder, longestMs)
  }
  return ended
}

let running: number | undefined

/** Ends the command that runs now, with all that it started. */
export function endRunning(): void {
  if (running !== undefined) process.kill(-running, 'SIGKILL')
}

/** Runs one command and says in which folder it left the shell. A status of null means that it was ended from outside. */
function runInBash({ command, typed }: Extract<Step, { kind: 'command' }>, folder: string, longestMs: number): Promise<Ended> {
  const mark = join(mkdtempSync(join(tmpdir(), 'longshore-folder-')), 'folder')
  // Without a terminal, what the lesson types into the container comes from a pipe.
  const piped = typed ? command.replace(/ -it /, ' -i ').replace(/ -ai /, ' -a -i ') : command
  const script = `${piped}\nstatus=$?\npwd > "$FOLDER_MARK"\nexit $status`
  const child = spawn('bash', ['-c', script], { cwd: folder, env: { ...process.env, FOLDER_MARK: mark }, detached: true })
  running = child.pid
  // A command that ends without reading closes the pipe; its status says whether that was right.
  child.stdin.on('error', () => undefined)
  child.stdin.end(typed ? `${typed}\n` : '')
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  return new Promise((resolve, reject) => {
    const limit = setTimeout(endRunning, longestMs)
    child.once('error', reject)
    child.once('close', (status) => {
      clearTimeout(limit)
      running = undefined
      const next = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : null
      rmSync(dirname(mark), { recursive: true, force: true })
      resolve({ status, printed, folder: next })
    })
  })
}
