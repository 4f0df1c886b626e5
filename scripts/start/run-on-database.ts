import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../lib/errors'
import { generate } from '../generate'
import { Refusal, runProgram } from './refusal'
import { root } from './root'
import { withDatabase } from './with-database'

/**
 * A command-line program that works on the data of the guide, beside a running one or without. Makes first what is made
 * from sources, and ends with what the product refuses as a sentence. Domain verbs are imported inside `use`, once there is a database.
 */
export async function runOnDatabase(use: () => Promise<void>): Promise<void> {
  await runProgram(async () => {
    const generated = ['.contentlayer/generated', 'generated/prisma'].every((folder) => existsSync(join(root, folder)))
    if (!generated) await generate()
    await withDatabase(async () => {
      const { closeDb } = await import('../../lib/db')
      try {
        await use()
      } catch (error) {
        throw error instanceof AppError ? new Refusal(error.message) : error
      } finally {
        await closeDb()
      }
    })
  })
}
