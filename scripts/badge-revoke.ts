import { Refusal } from './start/refusal'
import { runOnDatabase } from './start/run-on-database'

/** `npm run badge:revoke -- <id>`: revokes a certificate for good, beside a running guide or without one. */
const id = (process.argv[2] ?? '').split('/').at(-1)?.trim() ?? ''

await runOnDatabase(async () => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw new Refusal(
      `The certificate is "${id}"; name it by its id or the address of its page: npm run badge:revoke -- https://guide/check/ID`,
    )
  const { revokeCertificate } = await import('../domain/certificate/revoke-certificate')
  await revokeCertificate({ certificateId: id, userId: null })
  console.log(`The certificate ${id} is revoked: its page says so, and its learner cannot make another one.`)
})
