import { expect, test } from 'vitest'
import { lintTold } from './lint-parts'

test.each([
  ['80', 'The program listens on 80 inside.', true],
  ['80', 'At 8080 nothing listens.', false],
  ['docker ps -a', 'It is `docker ps -a` that lists all.', true],
  ['-p', 'A flag opens it: -p.', true],
  ['-p', 'The long one is --publish.', false],
  ['Port', 'Think of the ports.', false],
  ['full', 'Full is what it was.', true],
])('an answer "%s" in the feedback "%s": %s', (answer, feedback, isTold) => {
  expect(lintTold([], { accept: [answer], feedback }).length > 0).toBe(isTold)
})
