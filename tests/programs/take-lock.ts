import { createInterface } from 'node:readline'
import { takeLock } from '../../scripts/start/lock'

/** Tries for the lock of a folder at each line of standard input, and says how it went. Started by lock.test.ts. */
const [folder = '', port] = process.argv.slice(2)
console.log('ready')
for await (const _line of createInterface({ input: process.stdin })) {
  try {
    takeLock(folder, Number(port))
    console.log('taken')
  } catch (error) {
    console.log((error as Error).message)
  }
}
