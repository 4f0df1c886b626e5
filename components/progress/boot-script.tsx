'use client'

import { bootScript } from '@/generated/boot-script'

/**
 * The script of boot.ts, inline in the head; its hash is in the Content-Security-Policy.
 * A client component, so that the text stands in the document once and in no bundle: the browser's half is empty.
 */
export function BootScript() {
  return <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? bootScript : '' }} />
}
