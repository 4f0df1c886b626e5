import 'server-only'
import type { Account, AuthOptions, Profile } from 'next-auth'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from './env'

/** What is read of an OpenID Connect provider's claims. */
type Claims = { iss: string; sub: string; name?: string; preferred_username?: string; email?: string; picture?: string }

/** The provider buttons of the sign-in page, in order. */
export function listProviders(): { id: string; name: string }[] {
  return listProviderConfigs().map(({ id, name }) => ({ id, name }))
}

/** Only those whose variables are set. */
export function listProviderConfigs(): AuthOptions['providers'] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = env()
  const found: AuthOptions['providers'] = []
  if (GITHUB_ID && GITHUB_SECRET) found.push(GitHubProvider({ clientId: GITHUB_ID, clientSecret: GITHUB_SECRET }))
  if (GOOGLE_ID && GOOGLE_SECRET) {
    found.push(GoogleProvider({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET, checks: ['pkce', 'state', 'nonce'] }))
  }
  if (OIDC_ISSUER && OIDC_ID && OIDC_SECRET) found.push(toOidc(OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME))
  return found
}

function toOidc(issuer: string, clientId: string, clientSecret: string, name: string): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    userinfo: {
      // The ID token is verified by now. Name and address may stand in the userinfo answer only; its subject is compared there.
      async request({ client, tokens }) {
        const claims = (tokens as { claims: () => Claims }).claims()
        if ((claims.name && claims.email) || !client.issuer.metadata.userinfo_endpoint) return claims
        return { ...(await client.userinfo(tokens as Parameters<typeof client.userinfo>[0])), ...claims }
      },
    },
    profile: (claims) => ({
      id: claims.sub,
      name: claims.name ?? claims.preferred_username ?? null,
      email: claims.email ?? null,
      image: null,
    }),
  }
}

/**
 * Under which name identities of a provider are stored. A subject is unique within its issuer only: were OIDC_ISSUER
 * changed, somebody else could have the same one.
 */
export function toProviderKey(providerId: string): string {
  return providerId === 'oidc' ? `oidc ${env().OIDC_ISSUER}` : providerId
}

/** A discovery document may name any issuer; the one that the operator configured is the one that is believed. */
export function isFromConfiguredIssuer(account: Account, profile: Profile | undefined): boolean {
  if (account.provider !== 'oidc') return true
  const withoutSlash = (url: unknown) => String(url).replace(/\/$/, '')
  return withoutSlash((profile as Partial<Claims> | undefined)?.iss) === withoutSlash(env().OIDC_ISSUER)
}
