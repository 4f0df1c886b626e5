/** The part of the package that the journeys use; it ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Claims = { sub: string } & Record<string, unknown>
  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, unknown>[]
        claims: Record<string, string[]>
        cookies: { keys: string[] }
        ttl: Record<string, number>
        findAccount: (context: unknown, id: string) => Promise<{ accountId: string; claims: () => Promise<Claims> }>
      },
    )
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}
