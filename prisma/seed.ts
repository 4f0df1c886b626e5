import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../scripts/generate'
import { runProgram } from '../scripts/start/refusal'
import { root } from '../scripts/start/root'
import { withDatabase } from '../scripts/start/with-database'

/** `npm run demo`: a class of 24 learners to look around in, beside a running guide or before its start. */
await runProgram(async () => {
  const generated = ['.contentlayer/generated', 'generated/prisma'].every((folder) => existsSync(join(root, folder)))
  if (!generated) await generate()
  await withDatabase(async () => {
    const { fillDemoClass } = await import('./seed/fill-demo-class')
    const { closeDb } = await import('../lib/db')
    try {
      const { classId, email, password, learners } = await fillDemoClass()
      console.log(`The class "Demo class" has ${learners} learners. See it at /classes/${classId}, signed in as`)
      console.log(`  Email     ${email}`)
      console.log(`  Password  ${password ?? 'as printed on the first run; it is not kept anywhere'}`)
    } finally {
      await closeDb()
    }
  })
})
