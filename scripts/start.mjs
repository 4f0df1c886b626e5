// `npm start` and `npm run dev`: from a fresh clone to a served guide.
import { runTypeScript } from './start/run-typescript.mjs'

const args = process.argv.slice(2)
runTypeScript(
  args.includes('--dev') ? 'scripts/dev.ts' : 'scripts/serve.ts',
  args.filter((arg) => arg !== '--dev'),
)
