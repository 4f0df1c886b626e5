import { expect, test } from 'vitest'
import { runStep } from './run-step'

test('a program finds its own folder under PWD too, wherever it was started from', async () => {
  const script = 'process.exit(process.env.PWD === process.cwd() ? 0 : 1)'
  await expect(runStep('Asking for the folder', 'tsx', ['-e', script], { ...process.env, PWD: '/' })).resolves.toBeUndefined()
})
