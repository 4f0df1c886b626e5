import type { Addresses } from '../types'

/** The addresses of a guide at `origin`. They stand in credentials that people keep for years, so they never change. */
export function toAddresses(origin: string): Addresses {
  const site = origin.replace(/\/$/, '')
  return {
    site: `${site}/`,
    issuer: `${site}/credentials/issuer`,
    achievement: `${site}/credentials/achievement`,
    jwks: `${site}/.well-known/jwks.json`,
    keyOf: (thumbprint) => `${site}/credentials/keys/${thumbprint}`,
    checkOf: (certificateId) => `${site}/check/${certificateId}`,
    statusListOf: (list) => `${site}/credentials/status/${list}`,
  }
}
