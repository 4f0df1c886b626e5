// `node scripts/run.mjs FILE.ts [argument ...]`: runs a script of this checkout, after installing what it needs.
import { runTypeScript } from './start/run-typescript.mjs'

const [file, ...args] = process.argv.slice(2)
if (!file) {
  console.error('Name the script to run: node scripts/run.mjs scripts/check.ts')
  process.exit(1)
}
runTypeScript(file, args)
