import type { SiteLinks } from '@/components/guide/page-actions'
import { env } from '@/lib/env'
import { siteUrl, toTwinPath } from '@/lib/site'

/** Made when the page is built, from NEXTAUTH_URL, EDIT_URL and REQUEST_URL. */
export function readSiteLinks({ path, title, source }: { path: string; title: string; source: string }): SiteLinks {
  const { EDIT_URL, REQUEST_URL } = env()
  const url = siteUrl(path)
  const prompt = encodeURIComponent(`Read ${siteUrl(toTwinPath(path))} and then answer my questions about it.`)
  const fill = (template: string | undefined, values: Record<string, string>) =>
    template?.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : name === 'path' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
    }) ?? null
  return {
    url,
    home: siteUrl('/'),
    markdown: toTwinPath(path),
    assistants: [
      { name: 'Claude', href: `https://claude.ai/new?q=${prompt}` },
      { name: 'ChatGPT', href: `https://chatgpt.com/?q=${prompt}` },
    ],
    edit: fill(EDIT_URL, { path: source }),
    request: fill(REQUEST_URL, { title, url, path: source }),
  }
}
