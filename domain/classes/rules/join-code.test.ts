import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALPHABET, TAIL_LENGTH, toJoinCode, WORDS } from './join-code'

const tail = fc.array(fc.constantFrom(...ALPHABET), { minLength: TAIL_LENGTH, maxLength: TAIL_LENGTH }).map((signs) => signs.join(''))
const joinCode = fc.tuple(fc.constantFrom(...WORDS), tail).map((parts) => parts.join('-'))

describe('join codes', () => {
  it('hold at least 34 bits', () => {
    expect(new Set(WORDS).size).toBe(WORDS.length)
    expect(new Set(ALPHABET).size).toBe(ALPHABET.length)
    expect(Math.log2(WORDS.length) + TAIL_LENGTH * Math.log2(ALPHABET.length)).toBeGreaterThanOrEqual(34)
    expect(ALPHABET).not.toMatch(/[01OILU]/)
  })

  it('are understood in any letter case, with spaces and dashes anywhere', () => {
    const noise = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', '_', '\u200b', '\u0000')
    fc.assert(
      fc.property(joinCode, fc.array(noise, { minLength: 30, maxLength: 30 }), fc.boolean(), (code, noises, lower) => {
        const typed = [...code.replace('-', '')].map((sign, index) => `${noises[index]}${lower ? sign.toLowerCase() : sign}`).join('')
        expect(toJoinCode(typed)).toBe(code)
      }),
    )
  })

  it.each(['', '-', 'HARBOR', '%', '\u0000'])('what is no code at all stays none: %j', (typed) => {
    expect(toJoinCode(typed)).not.toMatch(/^[A-Z]+-[A-Z0-9]{6}$/)
  })
})
