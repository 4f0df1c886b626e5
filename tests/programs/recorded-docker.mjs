// Stands in for the Docker client where no engine is: answers each command as was recorded, and notes that it was asked.
// RECORDED_ANSWERS names a JSON file: [{ "args": "ps --all", "status": 0, "stdout": "…", "stderr": "…" }, …].
// Each answer serves once, the last one of its kind for ever; "*" is for whatever has none.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'

const args = process.argv.slice(2).join(' ')
const answers = JSON.parse(readFileSync(process.env.RECORDED_ANSWERS, 'utf8'))
const log = `${process.env.RECORDED_ANSWERS}.calls`
const before = existsSync(log)
  ? readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(`${args}\t`)).length
  : 0
const stdin = args.includes(' -i ') ? readFileSync(0, 'utf8') : ''
appendFileSync(log, `${args}\t${JSON.stringify(stdin)}\n`)

const fitting = answers.filter((answer) => answer.args === args)
const answer = fitting[Math.min(before, fitting.length - 1)] ?? answers.find((each) => each.args === '*')
if (!answer) {
  process.stderr.write(`no answer was recorded for: docker ${args}\n`)
  process.exit(125)
}
process.stdout.write(answer.stdout ?? '')
process.stderr.write(answer.stderr ?? '')
if (answer.hangs) setInterval(() => {}, 1000)
else process.exitCode = answer.status ?? 0
