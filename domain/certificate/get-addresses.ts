import 'server-only'
import { siteUrl } from '../../lib/site'
import { toAddresses } from './rules/addresses'
import type { Addresses } from './types'

/** The addresses of this guide. */
export function getAddresses(): Addresses {
  return toAddresses(siteUrl('/'))
}
