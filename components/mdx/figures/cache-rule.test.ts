import { describe, expect, it } from 'vitest'
import { readSample } from '@/lib/samples/states'
import { EDITS, STEPS } from './cache-predictor'
import { toExecuted } from './cache-rule'

describe('which steps a build executes', () => {
  const steps = [
    { text: 'a', uses: ['one'] },
    { text: 'b', uses: ['two'] },
    { text: 'c', uses: ['one'] },
  ]

  it('are the first one that uses the change, and all below', () => {
    expect(toExecuted(steps, 'two')).toEqual([false, true, true])
    expect(toExecuted(steps, 'one')).toEqual([true, true, true])
  })

  it('are none if nothing uses the change', () => {
    expect(toExecuted(steps, 'three')).toEqual([false, false, false])
    expect(toExecuted(steps)).toEqual([false, false, false])
  })
})

describe('the exercise', () => {
  it('has the steps of the Dockerfile that the lesson shows, in its order', () => {
    const lines = readSample('cargo-list/stamped/Dockerfile').match(/^(?:RUN|COPY) .*$/gm) ?? []
    expect(STEPS).toHaveLength(lines.length)
    for (const [at, { text }] of STEPS.entries()) expect(lines[at]).toContain(text.replace(' …', ''))
  })

  it('names no change that none of its steps uses', () => {
    const used = STEPS.flatMap(({ uses }) => uses)
    for (const { id, changed } of EDITS.filter((edit) => edit.changed)) expect(used, id).toContain(changed)
  })
})
