import type { MetadataRoute } from 'next'
import { listPages } from '@/domain/catalog/list-pages'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

export default function sitemap(): MetadataRoute.Sitemap {
  return ['/', ...listPages().map((entry) => entry.path), '/glossary/', '/privacy/'].map((path) => ({ url: siteUrl(path) }))
}
