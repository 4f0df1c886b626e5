import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { writeSamples } from '../../scripts/write-samples'
import { pickLines } from '../markdown/samples'
import { listFiles, listStates, readSample, toDownload } from './states'

describe('a reference to a file of a sample', () => {
  it('finds the file of the state itself, or of the one it builds on', () => {
    expect(readSample('cargo-list/updated/Dockerfile')).toBe(readSample('cargo-list/containerized/Dockerfile'))
    expect(readSample('cargo-list/updated/public/index.html')).not.toBe(readSample('cargo-list/start/public/index.html'))
  })

  it('says what is wrong with one that leads nowhere', () => {
    expect(() => readSample('other/start/a')).toThrow('no sample app "other"')
    expect(() => readSample('cargo-list/middle/a')).toThrow('no state "middle"')
    expect(() => readSample('cargo-list/start/Dockerfile')).toThrow('no file "Dockerfile" in its state "start"')
  })

  it('picks lines from 1, both ends included, and none that are not there', () => {
    expect(pickLines('a\nb\nc\n', '2-3', 'x')).toBe('b\nc')
    for (const lines of ['0-1', '3-2', '1-4', '2', 'a-b']) expect(() => pickLines('a\nb\nc\n', lines, 'x'), lines).toThrow('lines=')
  })
})

describe.each(listStates())('the sample %s in its state %s', (app, state) => {
  // Below the project, so that the app's one dependency is found.
  const cache = join(process.cwd(), 'node_modules', '.cache')
  let folder = ''
  beforeAll(() => {
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, `${app}-${state}-`))
    for (const [path, source] of listFiles(app, state)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      copyFileSync(source, join(folder, path))
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('passes its own tests', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--test', ...testFiles(app, state)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    })
    expect(status, stdout + stderr).toBe(0)
    expect(stdout).toMatch(/(# |ℹ )pass [1-9]/)
  }, 60_000)

  it('names only images that content/versions.yaml pins', () => {
    const pinned = Object.values(parse(readFileSync('content/versions.yaml', 'utf8')) as Record<string, string>)
    for (const path of ['Dockerfile', 'compose.yaml'].filter((name) => existsSync(join(folder, name)))) {
      const text = readFileSync(join(folder, path), 'utf8')
      const stages = [...text.matchAll(/^FROM .* AS (\S+)/gim)].map(([, stage]) => stage)
      const images = [...text.matchAll(/^(?:FROM|\s+image:)\s+(\S+)/gm)]
        .map(([, image]) => image)
        .filter((image) => !stages.includes(image))
      for (const image of images) expect(pinned, `${path}: ${image}`).toContain(image)
    }
  })
})

type Compose = { services: Record<string, { ports?: string[]; depends_on?: Record<string, { condition: string }> }> }
const readCompose = (file: string) => parse(readSample(file)) as Compose

describe.each(listStates().filter(([app, state]) => listFiles(app, state).has('compose.yaml')))(
  'the Compose file of %s, %s',
  (app, state) => {
    const { services } = readCompose(`${app}/${state}/compose.yaml`)

    it('publishes ports of one service, on the loopback address', () => {
      const published = Object.values(services).flatMap(({ ports }) => (ports ? [ports] : []))
      expect(published).toHaveLength(1)
      for (const port of published.flat()) expect(port).toMatch(/^127\.0\.0\.1:/)
    })

    it('waits until what a service needs is healthy', () => {
      for (const needed of Object.values(services).flatMap((service) => Object.entries(service.depends_on ?? {}))) {
        expect(Object.keys(services)).toContain(needed[0])
        expect(needed[1].condition).toBe('service_healthy')
      }
    })
  },
)

describe('the proxy of the state scaled', () => {
  it('passes requests on to a service that is there, on the port it listens on', () => {
    const [, host, port] = /^\s*server (\w+):(\d+);$/m.exec(readSample('cargo-list/scaled/proxy/cargo.conf')) ?? []
    expect(Object.keys(readCompose('cargo-list/scaled/compose.yaml').services)).toContain(host)
    expect(readSample('cargo-list/scaled/Dockerfile')).toContain(`EXPOSE ${port}\n`)
  })
})

describe('the downloads', () => {
  it('unpack to a folder named after the app, with the files of the state, and are the same bytes each time', async () => {
    await writeSamples()
    for (const [app, state] of listStates()) {
      const file = join('public', toDownload(app, state))
      const listed = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n')
      expect(listed).toEqual([...listFiles(app, state).keys()].map((path) => `${app}/${path}`))
    }
    const first = readFileSync(join('public', toDownload('cargo-list', 'final')))
    await writeSamples()
    expect(readFileSync(join('public', toDownload('cargo-list', 'final'))).equals(first)).toBe(true)
  })
})

const testFiles = (app: string, state: string) => [...listFiles(app, state).keys()].filter((path) => path.endsWith('.test.js'))
