import { expect, test } from 'vitest'
import { toCommandTerm, toQueryWords, toStem, toTerms } from './to-terms'

test.each([
  ['Use `--mount` or -v.', ['use', '--mount', 'mount', '-v']],
  ['-p 127.0.0.1:8080:80', ['-p', '127.0.0.1:8080:80', '127.0.0.1', '8080', '80', '127']],
  ['docker run -P', ['docker', 'run', '-P']],
  ['compose.yaml, .dockerignore', ['compose.yaml', 'compose', 'yaml', '.dockerignore', 'dockerignore']],
  ['type=bind,src=./data', ['type', 'bind', 'src', './data', 'data']],
  ['nginx:1.29-alpine', ['nginx:1.29-alpine', 'nginx', '1.29-alpine', '29', 'alpine']],
  ["The container's own file.", ['container', 'own', 'file']],
  ['multi-stage builds', ['multi-stage', 'multi', 'stage', 'builds']],
  ['/var/lib/postgresql', ['/var/lib/postgresql', 'var', 'lib', 'postgresql']],
  ['node_modules', ['node_modules']],
  ['depends_on:', ['depends_on']],
  ['-- | && $ …', []],
])('%s', (text, terms) => {
  expect(toTerms(text)).toEqual(terms)
})

test('a command is a term of its own, however it is spaced, and its words are terms too', () => {
  expect(toTerms('$ docker compose  up -d')).toEqual(['$ docker compose up -d', 'docker', 'compose', 'up', '-d'])
  expect(toCommandTerm(' Docker compose up  -d ')).toBe('$ docker compose up -d')
})

test('a query loses the words that say nothing, unless it has no others', () => {
  expect(toQueryWords('What is a container?')).toEqual(['container'])
  expect(toQueryWords('what is it')).toEqual(['what', 'is', 'it'])
  expect(toQueryWords(' ')).toEqual([])
})

test.each([
  ['publishing', 'publish'],
  ['published', 'publish'],
  ['images', 'imag'],
  ['image', 'imag'],
  ['mapping', 'map'],
  ['cached', 'cach'],
  ['caches', 'cach'],
  ['process', 'process'],
  ['use', 'use'],
  ['up', 'up'],
  ['--volumes', '--volumes'],
])('the forms of %s begin with %s', (word, stem) => {
  expect(toStem(word)).toBe(stem)
})
