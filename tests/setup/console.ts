import { format } from 'node:util'
import { afterEach, beforeEach, expect, vi } from 'vitest'

const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      said.push(`console.${method}: ${format(...parts)}`)
    })
  }
})

// Errors and warnings that nobody asked for are how a fault is first seen.
afterEach(() => {
  vi.restoreAllMocks()
  expect(said.splice(0), 'this test wrote to the console; see tests/setup/console.ts').toEqual([])
})

/** What was said to console.error and console.warn so far, for a test that expects it; it no longer fails the test. */
export function takeConsole(): string[] {
  return said.splice(0)
}
