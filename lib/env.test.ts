import { expect, test } from 'vitest'
import { parseEnv } from './env'

test('an empty environment is fine, and a variable set to nothing counts as not set', () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, TRUST_PROXY: '0', OIDC_NAME: 'your organization' })
  const env = parseEnv({ NEXTAUTH_URL: '', DATABASE_URL: '' })
  expect([env.NEXTAUTH_URL, env.DATABASE_URL]).toEqual([undefined, undefined])
})

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"; allowed is a port from 1 to 65535.'],
  [{ PORT: '70000' }, 'PORT is "70000"; allowed is a port from 1 to 65535.'],
  [
    { NEXTAUTH_URL: 'guide.example.org' },
    'NEXTAUTH_URL is "guide.example.org"; allowed is an http(s) address, such as https://guide.example.org.',
  ],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY is "yes"; allowed is 0 or 1.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; allowed is silent, error, warn, info or debug.'],
  [{ GITHUB_ID: 'x' }, 'GITHUB_SECRET is not set, but GITHUB_ID is: set both or neither.'],
])('%o is refused with a sentence', (source, sentence) => {
  expect(() => parseEnv(source)).toThrow(sentence)
})

test('names every bad variable at once', () => {
  expect(() => parseEnv({ PORT: '0', DATABASE_POOL: '1.5' })).toThrow(/DATABASE_POOL is "1.5".*\nPORT is "0"/)
})

test('never repeats a secret', () => {
  const source = { NEXTAUTH_SECRET: 'tooshort', DATABASE_URL: 'mysql://root:hunter2@db/guide' }
  expect(() => parseEnv(source)).toThrow('DATABASE_URL is a value that is not shown here; allowed is a postgresql:// address.')
  expect(() => parseEnv(source)).not.toThrow(/tooshort|hunter2/)
})
