import { listChanges } from '@/domain/catalog/list-changes'
import { escapeXml } from '@/lib/escape-xml'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** RSS 2.0 of what became new in the guide: content/changes.yaml. */
export function GET(): Response {
  const items = listChanges().map(({ on, says, entry }) =>
    [
      '    <item>',
      `      <title>${escapeXml(entry.title)}</title>`,
      `      <link>${escapeXml(siteUrl(entry.path))}</link>`,
      `      <guid isPermaLink="false">${escapeXml(`${on} ${entry.id}`)}</guid>`,
      `      <pubDate>${new Date(`${on}T00:00:00Z`).toUTCString()}</pubDate>`,
      `      <description>${escapeXml(says)}</description>`,
      '    </item>',
    ].join('\n'),
  )
  const feed = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '  <channel>',
    '    <title>Longshore</title>',
    `    <link>${escapeXml(siteUrl('/'))}</link>`,
    `    <atom:link href="${escapeXml(siteUrl('/feed.xml'))}" rel="self" type="application/rss+xml" />`,
    '    <description>Lessons that are new or were changed.</description>',
    '    <language>en</language>',
    ...items,
    '  </channel>',
    '</rss>',
    '',
  ]
  return new Response(feed.join('\n'), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
