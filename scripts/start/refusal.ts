/** A reason not to start that the person at the terminal can act on: printed as it is, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** What to print for an error: the sentence of a refusal, the whole stack of anything unexpected. */
export function toSentence(error: unknown): string {
  if (error instanceof Refusal) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Runs a command-line program to its end: a refusal or failure goes to stderr and exits 1. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    console.error(toSentence(error))
    process.exitCode = 1
  }
}
