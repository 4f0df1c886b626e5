import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readMarkdown } from '../content-checks/read-passages'
import { root } from '../start/root'
import { findClash } from './engine-objects'
import { findMissing, maskOutput } from './mask-output'
import { readSteps } from './read-steps'
import { runLesson } from './run-lesson'

type Answer = { args: string; status?: number; stdout?: string; stderr?: string; hangs?: boolean }
let bin = ''

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'longshore-recorded-'))
  const program = join(bin, 'docker')
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'tests', 'programs', 'recorded-docker.mjs')}" "$@"\n`)
  chmodSync(program, 0o755)
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH}`)
  vi.stubEnv('RECORDED_ANSWERS', join(bin, 'answers.json'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(bin, { recursive: true })
})

const record = (answers: Answer[]) => writeFileSync(join(bin, 'answers.json'), JSON.stringify(answers))
const calls = () =>
  existsSync(join(bin, 'answers.json.calls'))
    ? readFileSync(join(bin, 'answers.json.calls'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0])
    : []
const steps = (...blocks: string[]) => readSteps(readMarkdown('lesson.mdx', `## Try it\n\n${blocks.join('\n\n')}\n`))
const fence = (lang: string, ...lines: string[]) => `\`\`\`${lang}\n${lines.join('\n')}\n\`\`\``

test('the steps of a lesson run in their order, each in the folder where the last one left the shell', async () => {
  record([{ args: '*' }])
  const report = await runLesson(
    steps(
      fence('yaml title="compose.yaml" save', 'services: {}'),
      fence('console', '$ mkdir demo', '$ cd demo', '$ docker compose up -d', '$ cat compose.yaml', 'services: {}'),
      fence('text title="compose.yaml" append', '# more'),
      fence('console', '$ docker compose down', '$ cat compose.yaml', 'services: {}', '# more', '$ cd ..', '$ ls', 'demo'),
    ),
  )
  expect(report).toEqual({ ran: 8, compared: 3, problems: [], notRun: [] })
  expect(calls()).toEqual(['compose up -d', 'compose down'])
})

test('output that differs in more than ids, times, sizes and digests is told with its line', async () => {
  record([
    { args: 'ps', stdout: 'CONTAINER ID   IMAGE   STATUS\n0123456789ab   nginx   Up 7 seconds\n' },
    { args: 'images', stdout: 'nginx 62.1MB\n' },
  ])
  const { problems, compared } = await runLesson(
    steps(fence('console', '$ docker ps', '…', 'ba9876543210  nginx  Up About a minute', '$ docker images', 'nginx 48.3MB', 'redis 10MB')),
  )
  expect(compared).toBe(2)
  expect(problems).toEqual(['lesson.mdx:7: the lesson shows "redis <size>", and the command did not print it.'])
})

test('a command that fails is told, unless the lesson says that it does', async () => {
  record([{ args: 'volume rm data', status: 1, stderr: 'volume is in use\n' }, { args: '*' }])
  const told = await runLesson(steps(fence('console', '$ docker volume rm data')))
  expect(told.problems).toEqual(['lesson.mdx:4: "docker volume rm data" ended with 1: volume is in use'])
  expect((await runLesson(steps(fence('console fails', '$ docker stop db', '$ docker volume rm data')))).problems).toEqual([])
  const stale = await runLesson(steps(fence('console fails', '$ docker stop db')))
  expect(stale.problems).toEqual(['lesson.mdx:4: this block is marked with "fails", and none of its commands failed.'])
})

test('a command that the lesson says to repeat is repeated until it works', async () => {
  record([{ args: 'exec db pg_isready', status: 2 }, { args: 'exec db pg_isready' }])
  const report = await runLesson(steps(fence('console repeat', '$ docker exec db pg_isready')))
  expect(report.problems).toEqual([])
  expect(calls()).toHaveLength(2)
})

test('what a lesson types into a container goes into it; a shell for a person is not run', async () => {
  record([{ args: '*' }])
  const inside = steps(fence('console', '$ docker run -it --name box alpine sh'), fence('sh', 'ls'), fence('sh', 'exit'))
  expect((await runLesson(inside)).notRun).toEqual([])
  expect(readFileSync(join(bin, 'answers.json.calls'), 'utf8')).toBe('run -i --name box alpine sh\t"ls\\nexit\\n"\n')
})

test.each([
  ['docker run -it alpine sh', 'it opens a shell for a person'],
  ['docker logs -f web', 'it follows until Ctrl+C'],
  ['docker compose up', 'it runs until Ctrl+C'],
  ['docker login', 'it needs an account'],
  ['docker push your-account/app', 'it names an account'],
  ['docker system prune', 'it would remove what is not of this lesson'],
  ['sudo systemctl start docker', 'sudo needs a person'],
])('"%s" is not run: %s', async (command, why) => {
  const report = await runLesson(steps(fence('console', `$ ${command}`)))
  expect(report).toEqual({ ran: 0, compared: 0, problems: [], notRun: [`lesson.mdx:4: not run: ${why}: ${command}`] })
  expect(calls()).toEqual([])
})

test('a command that does not end is ended, and not counted as one that works', async () => {
  record([{ args: 'run nginx', hangs: true }])
  const report = await runLesson(steps(fence('console', '$ docker run nginx')), [], 1500)
  expect(report.notRun).toEqual(['lesson.mdx:4: not run to its end, it goes on for more than 1.5 s: docker run nginx'])
})

test('only the sections in which the reader works are run, and of the tabs that of Bash', () => {
  const source = `## Why\n\n${fence('console', '$ docker ps')}\n\n## Reset\n\n::::tabs\n:::tab[PowerShell]\n${fence('console', '$ docker a')}\n:::\n:::tab[Bash or zsh]\n${fence('console', '$ docker b')}\n:::\n::::\n\n## If it goes wrong\n\n${fence('console', '$ docker c')}\n`
  expect(readSteps(readMarkdown('lesson.mdx', source)).map((step) => step.kind === 'command' && step.command)).toEqual(['docker b'])
})

test('of a sample a reader saves what is shown, or edits the file until it is as in that state', () => {
  const source = (mark: string) => `\`\`\`html file="cargo-list/updated/public/index.html" lines="22-22" ${mark}\n\`\`\`\n`
  const [saved] = readSteps(readMarkdown('lesson.mdx', source('save')))
  const [edited] = readSteps(readMarkdown('lesson.mdx', source('edit')))
  const whole = readFileSync(join(root, 'content/samples/cargo-list/updated/public/index.html'), 'utf8')
  expect(saved).toMatchObject({ path: 'public/index.html', text: whole.split('\n')[21], how: 'save' })
  expect(edited).toMatchObject({ path: 'public/index.html', text: whole.trimEnd(), how: 'save' })
})

test('masks leave the words and the numbers that mean something', () => {
  expect(maskOutput('app   latest  0123456789ab   2 weeks ago   62.1MB')).toBe('app latest <id> <time> <size>')
  expect(maskOutput('Digest: sha256:0123456789abcdef 2026-01-02T03:04:05.678Z')).toBe('Digest: <digest> <time>')
  expect(maskOutput('80/tcp -> 127.0.0.1:8080')).toBe('80/tcp -> 127.0.0.1:8080')
  expect(findMissing(['b', 'a'], ['a', 'b'])).toBe('a')
})

test('a lesson does not run where something of the reader has a name that it uses', () => {
  const before = { container: [{ id: '1', names: ['web'] }], volume: [{ id: 'demo_data', names: ['demo_data'] }], network: [], image: [] }
  expect(findClash(new Set(['web']), before)).toBe('the container web was there before')
  expect(findClash(new Set(['demo']), before)).toBe('the volume demo_data was there before')
  expect(findClash(new Set(['other']), before)).toBeNull()
})

const checkLive = (...only: string[]) =>
  spawnSync(join(root, 'node_modules', '.bin', 'tsx'), ['scripts/check-live.ts', ...only], {
    cwd: root,
    encoding: 'utf8',
    env: process.env,
  })

test('without an engine nothing passes: it says that nothing was checked', () => {
  record([{ args: '*', status: 1, stderr: 'Cannot connect to the Docker daemon\n' }])
  const { status, stdout } = checkLive()
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'not checked: no Docker engine answers\n' })
  expect(calls()).toEqual(['version --format {{.Server.Version}}'])
}, 60_000)

test('a whole lesson of the guide is run, and what it left is removed and told', () => {
  const list = 'ps --all --no-trunc --format {{.ID}}\t{{.Names}}'
  record([
    { args: 'version --format {{.Server.Version}}', stdout: '28.2.2\n' },
    { args: list },
    { args: list },
    { args: list, stdout: 'abc\tcompose-demo-web-1\ndef\tstray\n' },
    { args: list },
    { args: '*' },
  ])
  const { status, stdout, stderr } = checkLive('what-is-docker-compose')
  expect(stdout).toContain('what-is-docker-compose.mdx: after its Reset there were still container compose-demo-web-1.')
  expect(stdout).toContain('new on the engine, but not named by the lesson, so not removed: container stray')
  expect(stdout).toMatch(/^Engine 28\.2\.2: 1 lessons, \d\d commands run, 0 outputs compared, 0 not run, 1 problems\.$/m)
  expect(stderr).toBe('The lessons and the engine do not agree.\n')
  expect(status).toBe(1)
  expect(calls()).toContain('rm --force --volumes abc')
  expect(calls()).not.toContain('rm --force --volumes def')
  expect(calls()).toContain('compose up -d')
}, 90_000)
