import { endGuide, findFreePort, startGuide, untilAnswers } from './serve'

export const CLIENT = { id: 'longshore', secret: 'only-for-the-journeys-on-loopback', name: 'the test school' }

export type OidcGuide = { url: string; stop: () => Promise<void> }

/** A guide of its own, on the database of the journeys, that trusts one issuer. */
export async function startOidcGuide(port: number, issuer: string): Promise<OidcGuide> {
  const url = `http://localhost:${port}`
  const guide = startGuide({
    port,
    env: {
      DATABASE_URL: process.env.DATABASE_URL ?? '',
      NEXTAUTH_URL: url,
      PORT: String(port),
      OIDC_ISSUER: issuer,
      OIDC_ID: CLIENT.id,
      OIDC_SECRET: CLIENT.secret,
      OIDC_NAME: CLIENT.name,
      // What is refused here on purpose would fill the report.
      LOG_LEVEL: 'error',
    },
  })
  await untilAnswers(`${url}/api/health`, guide)
  return { url, stop: () => endGuide(guide) }
}

export const toCallback = (guidePort: number) => `http://localhost:${guidePort}/api/auth/callback/oidc`

export { findFreePort }
