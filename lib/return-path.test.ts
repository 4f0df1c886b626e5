import { describe, expect, it } from 'vitest'
import { toReturnPath, toWelcomePath } from './return-path'

describe('toReturnPath', () => {
  it.each(['/', '/progress/', '/join?code=ABC-123', '/get-started/x/#top', '/classes/1?sort=name&dir=up', '/signage'])('%j stays', (path) =>
    expect(toReturnPath(path)).toBe(path),
  )

  it.each([
    undefined,
    null,
    '',
    ['/a'],
    'progress',
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/a\\b',
    '/\t/evil.test',
    '/\n/evil.test',
    '/.//evil.test',
    '/x/..//evil.test',
    '/%2e//evil.test',
    'javascript:alert(1)',
    ' /progress/',
    '/sign-in?mode=create',
    '/welcome',
    '/signed-out?user=1',
    '/api/auth/signout',
    `/${'a'.repeat(3000)}`,
  ])('%j leads home', (path) => expect(toReturnPath(path)).toBe('/'))

  it('survives the welcome page', () => {
    const path = '/join?code=A&b=c#d'
    expect(new URL(toWelcomePath(path), 'http://x').searchParams.get('to')).toBe(path)
  })
})
