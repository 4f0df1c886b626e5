import 'server-only'
import { getGuide } from './guide'
import type { Module } from './types'

/** Modules in curriculum order with their written entries; a module without any is left out. */
export function listModules(): Module[] {
  return getGuide().modules.filter((module) => module.entries.length > 0)
}
