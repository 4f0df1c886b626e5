import { runOnDatabase } from './start/run-on-database'

/** `npm run review:replay`: makes every review card anew from the log, as after a change of the schedule's parameters. */
await runOnDatabase(async () => {
  const { replayAllCards } = await import('../domain/review/replay-all-cards')
  const { learners, cards } = await replayAllCards()
  console.log(`${cards} review cards of ${learners} learners, made anew from the log.`)
})
