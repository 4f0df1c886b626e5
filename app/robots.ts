import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** All of the guide may be read by machines; what belongs to one person may not, and would not be shown to them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: ['/api/', '/admin/', '/certificate', '/check', '/classes', '/join', '/settings', '/sign-in', '/welcome'],
    },
    sitemap: siteUrl('/sitemap.xml'),
  }
}
