import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { CLIENT } from './oidc-guide'

/** Whoever signs in as `name` there has the address `name@school.test`. */
export const emailAt = (login: string) => `${login}@school.test`

/** A real OpenID Connect provider with its own sign-in pages. Its host is another than the guide's, so that cookies stay apart. */
export async function startRealProvider(port: number, callback: string): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
    cookies: { keys: ['only-for-the-journeys'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: `Learner ${id}`, email: emailAt(id) }),
    }),
  })
  const server = createServer(provider.callback())
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, stop }
}
