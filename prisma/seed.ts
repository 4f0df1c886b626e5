import { runOnDatabase } from '../scripts/start/run-on-database'

/** `npm run demo`: a class of 24 learners to look around in, beside a running guide or before its start. */
await runOnDatabase(async () => {
  const { fillDemoClass } = await import('./seed/fill-demo-class')
  const { classId, email, password, learners } = await fillDemoClass()
  console.log(`The class "Demo class" has ${learners} learners. See it at /classes/${classId}, signed in as`)
  console.log(`  Email     ${email}`)
  console.log(`  Password  ${password ?? 'as printed on the first run; it is not kept anywhere'}`)
})
