import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../lib/errors'
import { generate } from './generate'
import { Refusal, runProgram } from './start/refusal'
import { root } from './start/root'
import { withDatabase } from './start/with-database'

/** `npm run badge:revoke -- <id>`: revokes a certificate for good, beside a running guide or without one. */
await runProgram(async () => {
  const id = (process.argv[2] ?? '').split('/').at(-1)?.trim() ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw new Refusal(
      `The certificate is "${id}"; name it by its id or the address of its page: npm run badge:revoke -- https://guide/check/ID`,
    )
  if (!existsSync(join(root, 'generated/prisma'))) await generate()
  await withDatabase(async () => {
    const { revokeCertificate } = await import('../domain/certificate/revoke-certificate')
    const { closeDb } = await import('../lib/db')
    try {
      await revokeCertificate({ certificateId: id, userId: null })
      console.log(`The certificate ${id} is revoked: its page says so, and its learner cannot make another one.`)
    } catch (error) {
      throw error instanceof AppError ? new Refusal(error.message) : error
    } finally {
      await closeDb()
    }
  })
})
