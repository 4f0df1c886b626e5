import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseHelp } from '../docker-flags'
import { root } from '../start/root'
import { checkCommands, readConsole } from './check-commands'
import { checkComposeFiles, isCompose } from './check-compose-files'
import { checkDockerfiles } from './check-dockerfiles'
import { readParts } from './docker-table'
import { readMarkdown, readPassages, readYaml } from './read-passages'

/** A checkout that holds only what a test writes into it. */
let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'longshore-content-'))
  write('content/samples/app/states.yaml', 'start: {}\n')
})
afterEach(() => rmSync(home, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}
const lesson = (...lines: string[]) => readMarkdown('content/lessons/a.mdx', ['---', 'title: A', '---', ...lines].join('\n'))
const commands = (...lines: string[]) => checkCommands(lesson('```console', ...lines, '```'))

test('the content of the guide passes, and there is plenty of it', () => {
  const passages = readPassages(root)
  expect([...checkDockerfiles(passages, root), ...checkComposeFiles(passages, root), ...checkCommands(passages)]).toEqual([])
  expect(passages.filter(isCompose).length).toBeGreaterThan(5)
  expect(passages.filter(({ lang }) => lang === 'dockerfile').length).toBeGreaterThan(10)
  expect(passages.filter(({ lang }) => lang === 'console').length).toBeGreaterThan(200)
})

test('Bash itself can read every command that the guide shows for Bash', () => {
  const scripts = readPassages(root)
    .filter(({ lang, shells, kind }) => kind === 'block' && lang === 'console' && shells.includes('Bash'))
    .flatMap(({ text }) => readConsole(text).map((typed) => typed.text))
  const { status, stderr } = spawnSync('bash', ['-n'], { input: scripts.join('\n'), encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a Dockerfile that does not parse is told with its file and line', () => {
  const passages = lesson('```dockerfile', 'FROM alpine:3.23', 'RUNN true', '```')
  expect(checkDockerfiles(passages, home)).toEqual(['content/lessons/a.mdx:6: Unknown instruction: RUNN'])
})

test('a fragment without FROM is judged by its own lines', () => {
  expect(checkDockerfiles(lesson('```dockerfile', 'COPY package.json ./', 'RUN npm ci', '```'), home)).toEqual([])
  const [problem] = checkDockerfiles(lesson('```dockerfile', 'COPY package.json ./', 'COPY', '```'), home)
  expect(problem).toMatch(/^content\/lessons\/a\.mdx:6: COPY requires/)
})

test('a Dockerfile of a quiz and one of a sample are told with file and line', () => {
  write('content/samples/app/start/Dockerfile', 'FROM alpine:3.23\nEXPOSE web\n')
  const quiz = 'questions:\n  - code:\n      lang: dockerfile\n      text: |\n        FROM alpine:3.23\n        CPY a b\n'
  expect(checkDockerfiles(readYaml('content/quizzes/q.yaml', quiz), home)).toEqual([
    'content/quizzes/q.yaml:6: Unknown instruction: CPY',
    'content/samples/app/start/Dockerfile:2: Invalid containerPort: web',
  ])
})

test('what is marked as wrong must be wrong', () => {
  expect(checkDockerfiles(lesson('```dockerfile wrong', 'FROM alpine', 'RUNN true', '```'), home)).toEqual([])
  expect(checkDockerfiles(lesson('```dockerfile wrong', 'FROM alpine', '```'), home)).toEqual([
    'content/lessons/a.mdx:5: this Dockerfile is marked as wrong, but nothing is wrong with it; remove the mark.',
  ])
  expect(checkComposeFiles(lesson('```yaml title="compose.yaml" wrong', 'services: {}', '```'), home)[0]).toContain(
    'a.mdx:5: this Compose file is marked',
  )
  expect(checkCommands(lesson('```console wrong', '$ docker rum alpine', '```'))).toEqual([])
  expect(checkCommands(lesson('```console wrong', '$ docker run alpine', '```'))[0]).toContain('a.mdx:5: "$ docker run alpine" is marked')
})

test('a Compose file that the specification does not know is told with its file and line', () => {
  const file = (...lines: string[]) => checkComposeFiles(lesson('```yaml title="compose.yaml"', ...lines, '```'), home)
  expect(file('services:', '  web:', '    image: nginx', '    prots:', '      - "80:80"')).toEqual([
    'content/lessons/a.mdx:8: services.web has a key "prots" that the Compose specification does not know.',
  ])
  expect(file('services:', '  web:', '    depends_on:', '      db:', '        condition: service_ready')[0]).toMatch(
    /^content\/lessons\/a\.mdx:9: services\.web\.depends_on\.db\.condition must be one of service_started/,
  )
  expect(file('services:', '  web:', '    image: [nginx]')[0]).toBe('content/lessons/a.mdx:7: services.web.image must be string.')
  expect(file('services:', '  web:', '  image: "x')[0]).toMatch(/^content\/lessons\/a\.mdx:7: Missing closing "quote/)
})

test('Compose fragments are known by their keys, and samples by their names', () => {
  expect(checkComposeFiles(lesson('```yaml', 'volumes:', '  data:', '    extrenal: true', '```'), home)).toEqual([
    'content/lessons/a.mdx:7: volumes.data has a key "extrenal" that the Compose specification does not know.',
  ])
  expect(checkComposeFiles(lesson('```yaml title="config.yaml"', 'volumes: 3', '```'), home)).toEqual([])
  write('content/samples/app/start/compose.yaml', 'services:\n  web:\n    imagee: nginx\n')
  expect(checkComposeFiles([], home)).toEqual([
    'content/samples/app/start/compose.yaml:3: services.web has a key "imagee" that the Compose specification does not know.',
  ])
})

test.each([
  ['$ docker run --nmae web nginx', '"docker run" has no flag --nmae'],
  ['$ docker run -dz nginx', '"docker run" has no flag -z'],
  ['$ docker build -t site', '"docker build" needs 1 argument, here are 0'],
  ['$ docker build -t site . ..', '"docker build" takes 1 argument, here are 2: . ..'],
  ['$ docker tag site', '"docker tag" needs 2 arguments, here is 1'],
  ['$ docker imgae ls', 'the table of commands has no "docker imgae"'],
  ['$ docker compose ups', 'the table of commands has no "docker compose ups"'],
  ['$ docker compose -p demo up --detached', '"docker compose up" has no flag --detached'],
  ['$ docker buildx build --plattform linux/arm64 .', '"docker buildx build" has no flag --plattform'],
  ['$ docker run --name', 'the flag --name of "docker run" needs a value'],
  ['$ docker rm -f $(docker ps --al)', '"docker ps" has no flag --al'],
  ['$ docker ps | docker sort', 'the table of commands has no "docker sort"'],
])('%s', (line, fault) => {
  const passages = lesson('::::tabs', ':::tab[Bash or zsh]', '```console', '$ docker ps', line, '```', ':::', '::::')
  expect(checkCommands(passages)).toEqual([`content/lessons/a.mdx:8: ${fault}.`])
})

test.each([
  '$ docker run -d --name web -p 127.0.0.1:8080:80 nginx nginx -g "daemon off;" --anything',
  '$ docker run -itv data:/data --rm=true alpine sh -c "ls -la"',
  '$ docker compose -f a.yaml -f b.yaml exec -T db psql -U me -c "SELECT 1"',
  '$ docker build --secret id=token --output=type=local,dest=out .',
  '$ docker image list && docker container top web -o pid',
  '$ docker save site > site.tar 2>&1',
  '$ docker run --help',
])('%s is taken', (line) => expect(commands(line)).toEqual([]))

test('a command outside tabs must say the same to all three shells', () => {
  expect(commands('$ docker run -d \\', '    nginx')).toEqual([
    'content/lessons/a.mdx:5: "docker run -d \\": PowerShell reads it otherwise than Bash; put it into tabs, one for each shell.',
  ])
  expect(commands("$ docker inspect --format '{{.Id}}' web")[0]).toContain('Command Prompt reads it otherwise than Bash')
  expect(commands('$ docker inspect --format "{{.Id}}" web')).toEqual([])
})

test('each shell has its own rules', () => {
  const tab = (label: string, ...lines: string[]) => checkCommands(lesson(`:::tab[${label}]`, '```console', ...lines, '```', ':::'))
  expect(tab('Bash or zsh', '$ docker run -d \\', '    nginx')).toEqual([])
  expect(tab('Bash or zsh', '$ docker run --name "web nginx')[0]).toContain(
    'a.mdx:6: "docker run --name "web nginx": the quotation mark " is not closed',
  )
  expect(tab('PowerShell', '$ docker inspect --format {{.Id}} web')[0]).toContain('PowerShell reads { outside quotation marks')
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own, not a template's
  expect(tab('PowerShell', '$ docker run -v "${PWD}:/app" nginx')).toEqual([])
  expect(tab('PowerShell', '$ docker run -v "$PWD:/app" nginx')[0]).toContain('PowerShell reads $PWD: as the name of a drive')
  expect(tab('Command Prompt', '$ docker run -v "%cd%:/app" nginx')).toEqual([])
  expect(tab('Command Prompt', "$ docker run nginx sh -c 'a b'")).toEqual([])
})

test('a span in a text may name a command without all its words, but may not invent one', () => {
  expect(checkCommands(lesson('Use `docker build`, `docker run --name` or `docker run … --rm nginx`.'))).toEqual([])
  expect(checkCommands(lesson('Use this:', '', 'Or `docker', 'run --nmae`.'))).toEqual([
    'content/lessons/a.mdx:6: `docker run --nmae`: "docker run" has no flag --nmae.',
  ])
  const misconception = 'title: "A"\ntruth: "Use `docker volume purge`."\n'
  expect(checkCommands(readYaml('content/misconceptions/m.yaml', misconception))).toEqual([
    'content/misconceptions/m.yaml:2: `docker volume purge`: the table of commands has no "docker volume purge".',
  ])
  const quiz = 'questions:\n  - kind: text\n    accept:\n      - docker ps --al\n    nearMisses:\n      - accept: [docker pss]\n'
  expect(checkCommands(readYaml('content/quizzes/q.yaml', quiz))).toEqual([
    'content/quizzes/q.yaml:4: `docker ps --al`: "docker ps" has no flag --al.',
  ])
})

test('the table says where each part comes from, and the schema is the one that its README names', () => {
  expect(readParts().map(({ program, source }) => [program, source.length > 20])).toEqual([
    ['docker', true],
    ['docker compose', true],
    ['docker buildx', true],
  ])
  const folder = join(root, 'scripts', 'content-checks', 'compose-spec')
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, 'schema.json')))
    .digest('hex')
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(hash)
})

test('the help of the client is read into usage, flags, aliases and the commands below', () => {
  const help = `Usage:  docker volume ls [OPTIONS]

List volumes

Aliases:
  docker volume ls, docker volume list

Options:
      --cluster         Display only cluster volumes
  -f, --filter filter   Provide filter values (e.g.
                        "dangling=true")
  -q, --quiet           Only display volume names
`
  expect(parseHelp('docker volume ls', help)).toEqual({
    entry: { usage: '[OPTIONS]', flags: '--cluster -f|--filter=filter -q|--quiet', aliases: 'docker volume list' },
    below: [],
  })
  const group =
    'Usage:  docker volume COMMAND\n\nManage volumes\n\nCommands:\n  create      Create a volume\n  buildx*     A plugin\n  ls          List\n'
  expect(parseHelp('docker volume', group)).toEqual({ entry: { usage: 'COMMAND', flags: '' }, below: ['create', 'ls'] })
})
