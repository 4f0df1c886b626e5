import type { NextConfig } from 'next'
import { REDIRECTS } from './lib/redirects'
import { SECURITY_HEADERS } from './lib/security-headers'

const config: NextConfig = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Guide pages end in a slash, as the paths that they keep always did. proxy.ts redirects those only:
  // Next's own redirect would also send POST /api/events elsewhere.
  trailingSlash: true,
  skipTrailingSlashRedirect: true,
  // A roster of 10 MB and what is around it in a form. Its next steps carry it packed.
  experimental: { serverActions: { bodySizeLimit: '12mb' }, proxyClientMaxBodySize: '12mb' },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'rate-limiter-flexible'],
  redirects: async () =>
    Object.entries(REDIRECTS).map(([source, destination]) => ({ source: `${source}{/}?`, destination, permanent: true })),
  headers: async () => [
    { source: '/:path*', headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
    // Their folder is named after their content.
    { source: '/search-index/:version/:file', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] },
  ],
}

export default config
