import '@/components/checkpoint/checkpoint.css'
import '@/components/ui/tick-box.css'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/ui/site-frame'

export default function CheckpointsLayout({ children }: { children: ReactNode }) {
  return <SiteFrame section="progress">{children}</SiteFrame>
}
