import 'server-only'
import { randomInt } from 'node:crypto'
import { Prisma } from '../../lib/db'
import { ALPHABET, TAIL_LENGTH, WORDS } from './rules/join-code'

/** One in 46 thousand million codes is hit by chance, so a fifth collision in a row is a fault of something else. */
const TRIES = 5

/** Writes with a new join code, and once more with another where the code is taken. */
export async function withNewJoinCode<T>(write: (joinCode: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write(drawJoinCode())
    } catch (error) {
      const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
      if (!taken || attempt === TRIES) throw error
    }
  }
}

function drawJoinCode(): string {
  const tail = Array.from({ length: TAIL_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return `${WORDS[randomInt(WORDS.length)]}-${tail.join('')}`
}
