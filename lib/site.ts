import { env } from './env'

/** Absolute address of a path under the address that people open (NEXTAUTH_URL when the pages were built). */
export function siteUrl(path: string): string {
  const { NEXTAUTH_URL } = env()
  return new URL(path, NEXTAUTH_URL ?? 'http://localhost:3000').href
}

/** Address of the Markdown twin of a guide page: '/get-started/x/' to '/get-started/x.md'. */
export const toTwinPath = (path: string) => `${path.replace(/\/$/, '')}.md`
