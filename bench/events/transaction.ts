import pg from 'pg'
import type { LearnerEvent } from '../../domain/progress/types'
import { recordStatements, type Statement } from '../../tests/load/record-statements'
import { type Figure, figure, toRatio } from '../figure'
import { alternate } from '../median'
import { toRate } from '../to-rate'
import { makeBatches } from './batches'
import { makeBusyLearner, makeLearner, record, STORED_FEW, STORED_MANY } from './learners'

/** Many short turns: a busy moment then hits both, and the median leaves it out. */
const ROUNDS = 25
const LEAST_OF_BARE = 0.5
const LEAST_OF_FEW = 0.8
const BATCHES = { 1: 30, 50: 6 }
export const SIZES = [1, 50] as const
type Size = (typeof SIZES)[number]

const tell = (perSecond: number, size: number) => `${Math.round(perSecond * size).toLocaleString('en')} events/s`

/** recordEvents against its own statements sent by plain pg, for another learner in the same state. */
export async function compareWithBareSql(databaseUrl: string, size: Size): Promise<Figure> {
  const rounds = Array.from({ length: ROUNDS }, () => makeBatches({ batches: BATCHES[size], size }))
  const [recorded, own, bare] = [await makeLearner(), await makeLearner(), await makeLearner()]
  const statements = await recordRounds(recorded, rounds)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const rates = await alternate(ROUNDS, {
      own: (round) => toRate(rounds[round] ?? [], (batch) => record(own, batch)),
      bare: (round) => toRate(statements[round] ?? [], (transaction) => send(client, transaction, { from: recorded, to: bare })),
    })
    await requireSameState(client, own, bare)
    const name = `recordEvents, batches of ${size}: against the same SQL by plain pg`
    return figure(
      name,
      rates.own / rates.bare,
      { atLeast: LEAST_OF_BARE },
      toRatio,
      `${tell(rates.own, size)} against ${tell(rates.bare, size)}`,
    )
  } finally {
    await client.end()
  }
}

/** Statements of each transaction, by round. */
async function recordRounds(userId: string, rounds: LearnerEvent[][][]): Promise<Statement[][][]> {
  const recorded: Statement[][][] = []
  for (const batches of rounds) {
    const statements = await recordStatements(async () => {
      for (const batch of batches) await record(userId, batch)
    })
    recorded.push(toTransactions(statements, batches.length))
  }
  return recorded
}

/** @throws Error when the statements are not one transaction a batch, which everything here rests on */
function toTransactions(statements: Statement[], count: number): Statement[][] {
  const starts = statements.flatMap(({ text }, index) => (text === 'BEGIN' ? [index] : []))
  if (starts.length !== count) throw new Error(`${count} batches took ${starts.length} transactions`)
  return starts.map((start, index) => statements.slice(start, starts[index + 1]))
}

async function send(client: pg.Client, statements: Statement[], { from, to }: { from: string; to: string }): Promise<void> {
  for (const { text, values } of statements)
    await client.query(
      text,
      values.map((value) => (value === from ? to : value)),
    )
}

/** The two did the same work only if they left the same behind. */
async function requireSameState(client: pg.Client, a: string, b: string): Promise<void> {
  for (const table of ['LearnerEvent', 'Answer', 'LessonCompletion', 'QuestionState']) {
    const { rows } = await client.query(`SELECT count(*) FROM "${table}" WHERE "userId" = ANY($1) GROUP BY "userId"`, [[a, b]])
    if (rows.length !== 2 || rows[0].count !== rows[1].count) throw new Error(`plain pg left other rows in ${table} than recordEvents`)
  }
}

/** The cost of a batch must not follow the length of the log. */
export async function compareLogs(): Promise<Figure[]> {
  const few = await makeLearner()
  const many = await makeBusyLearner()
  const figures: Figure[] = []
  for (const size of SIZES) {
    const next = () => makeBatches({ batches: BATCHES[size], size })
    const rates = await alternate(ROUNDS, {
      few: () => toRate(next(), (batch) => record(few, batch)),
      many: () => toRate(next(), (batch) => record(many, batch)),
    })
    const name = `recordEvents, batches of ${size}: ${STORED_MANY.toLocaleString('en')} events stored against ${STORED_FEW}`
    figures.push(
      figure(
        name,
        rates.many / rates.few,
        { atLeast: LEAST_OF_FEW },
        toRatio,
        `${tell(rates.many, size)} against ${tell(rates.few, size)}`,
      ),
    )
  }
  return figures
}
