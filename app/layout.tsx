import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import '@/components/ui/frame.css'
import '@/components/guide/guide.css'
import '@/components/mdx/mdx.css'
import '@/components/mdx/figures/cache-predictor.css'
import '@/components/quiz/quiz.css'
import '@/components/progress/progress.css'
import '@/components/ui/print.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { BootScript } from '@/components/progress/boot-script'
import { Live } from '@/components/progress/live'
import { siteUrl } from '@/lib/site'
import { SPECULATION_RULES } from '@/lib/speculation-rules'

const archivo = localFont({
  src: '../node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-archivo',
  // Late is worse than plain: a font that misses the first frames stays out of this page, and nothing moves.
  display: 'optional',
})

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl('/')),
  title: { default: 'Longshore', template: '%s | Longshore' },
  description: 'A guide to containers that remembers where you are.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14232e' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={archivo.variable} suppressHydrationWarning>
      <head>
        <BootScript />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />
      </head>
      <body>
        {children}
        <Live />
      </body>
    </html>
  )
}
