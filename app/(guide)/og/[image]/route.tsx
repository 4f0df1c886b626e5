import { ImageResponse } from 'next/og'
import { listPages } from '@/domain/catalog/list-pages'

export const dynamic = 'force-static'

const SIZE = { width: 1200, height: 630 }

/** `/og/<page id>.png`: the picture beside a link to a page. Drawn when it is first asked for, and kept. */
export function generateStaticParams(): { image: string }[] {
  return []
}

export async function GET(_request: Request, { params }: { params: Promise<{ image: string }> }): Promise<Response> {
  const { image } = await params
  const entry = listPages().find(({ id }) => `${id}.png` === image)
  if (!entry) return new Response('There is no such picture.\n', { status: 404 })
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        color: '#10222f',
        background: '#fbfaf7',
        borderTop: '24px solid #b83f14',
      }}
    >
      <div style={{ display: 'flex', fontSize: 32, color: '#44545f' }}>{entry.crumbs.join(' / ')}</div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 24 }}>
        <div style={{ display: 'flex', fontSize: 76, lineHeight: 1.1 }}>{entry.title}</div>
        <div style={{ display: 'flex', fontSize: 36, lineHeight: 1.35, color: '#44545f' }}>{entry.card}</div>
      </div>
      <div style={{ display: 'flex', fontSize: 32, color: '#b83f14' }}>Longshore</div>
    </div>,
    SIZE,
  )
}
