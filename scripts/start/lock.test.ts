import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { takeLock } from './lock'
import { root } from './root'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longshore-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

/** Another process that tries for the lock when told to, says how it went, and keeps it until it is killed. */
function startContender(port: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests', 'programs', 'take-lock.ts'), folder, String(port)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => String((await lines.next()).value)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const tell = () => {
    child.stdin.write('go\n')
    return read()
  }
  return { child, ready: read, tell }
}

test('names the holder to a second one, and is free after release', () => {
  const lock = takeLock(folder, 3000)
  expect(() => takeLock(folder, 3001)).toThrow(
    new RegExp(`already runs on the data folder ${folder}: process ${process.pid}, port 3000, since 20\\d\\d-`),
  )
  lock.release()
  takeLock(folder, 3001).release()
})

test('a lock left by kill -9 is taken over', async () => {
  const { child, ready, tell } = startContender(3100)
  await ready()
  expect(await tell()).toBe('taken')
  expect(() => takeLock(folder, 3000)).toThrow(`process ${child.pid}, port 3100`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  takeLock(folder, 3000).release()
})

test('of many simultaneous starts on a stale lock exactly one gets it', async () => {
  const contenders = Array.from({ length: 6 }, (_, index) => startContender(4000 + index))
  await Promise.all(contenders.map(({ ready }) => ready()))
  const [first, ...others] = contenders
  expect(await first?.tell()).toBe('taken')
  first?.child.kill('SIGKILL')
  if (first) await once(first.child, 'exit')
  const answers = await Promise.all(others.map(({ tell }) => tell()))
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1)
  expect(answers.filter((answer) => answer.includes('already runs'))).toHaveLength(4)
})
