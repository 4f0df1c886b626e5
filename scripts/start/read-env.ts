import { type Env, parseEnv } from '../../lib/env'
import { Refusal } from './refusal'

/** @throws Refusal with one sentence per bad variable */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  try {
    return parseEnv(source)
  } catch (error) {
    throw new Refusal((error as Error).message)
  }
}
