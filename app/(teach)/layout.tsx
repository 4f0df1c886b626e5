import '@/components/class/class.css'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/ui/site-frame'

export default function TeachLayout({ children }: { children: ReactNode }) {
  return <SiteFrame section="classes">{children}</SiteFrame>
}
