import type { z } from 'zod'
import type { KeyBase, Kind, ShownBase } from './contract'
import * as registry from './registry'

type Registry = typeof registry
export type KindName = keyof Registry
type Compiled<Name extends KindName> = Awaited<ReturnType<Registry[Name]['compile']>>

/** A question as an author writes it, of any kind. */
export type AnyQuestion = { [Name in KindName]: z.output<Registry[Name]['schema']> }[KindName]
/** A question as a browser may see it, of any kind. */
export type AnyShown = { [Name in KindName]: ShownBase & { kind: Name } & Compiled<Name>['shown'] }[KindName]
/** The other half, of any kind. */
export type AnyKey = { [Name in KindName]: KeyBase & { kind: Name } & Compiled<Name>['key'] }[KindName]

/** What the rest of the product sees of a kind: whatever belongs together has the same name, so it may be passed on. */
type OfAnyKind = Kind<z.ZodType<AnyQuestion>, object, object>

export const KIND_NAMES = Object.keys(registry) as KindName[]

/** The kind of that name. A name that is not in the registry, as of an old record, has none. */
export function findKind(name: KindName): OfAnyKind
export function findKind(name: string): OfAnyKind | undefined
export function findKind(name: string): OfAnyKind | undefined {
  return Object.hasOwn(registry, name) ? (registry as unknown as Record<string, OfAnyKind>)[name] : undefined
}
