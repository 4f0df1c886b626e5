import '@/components/class/class.css'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/ui/site-frame'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <SiteFrame section="account">{children}</SiteFrame>
}
