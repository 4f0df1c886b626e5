import { ImageResponse } from 'next/og'
import { makeEpub } from '@/domain/book/make-epub'
import { siteUrl } from '@/lib/site'

export const dynamic = 'force-static'

/** The whole guide as a book, made at build. */
export async function GET(): Promise<Response> {
  const cover = await new ImageResponse(<Cover />, { width: 1200, height: 1600 }).arrayBuffer()
  const epub = makeEpub({ toUrl: siteUrl, cover: new Uint8Array(cover), modified: new Date() })
  return new Response(new Uint8Array(epub), {
    headers: { 'content-type': 'application/epub+zip', 'content-disposition': 'attachment; filename="longshore.epub"' },
  })
}

/** The mark of the guide above its name. */
function Cover() {
  const ribs = [0, 1, 2, 3].map((place) => ({ left: 120 + place * 130 }))
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        padding: 120,
        background: '#fbfaf7',
        color: '#10222f',
      }}
    >
      <div style={{ display: 'flex', position: 'relative', width: 720, height: 400, borderRadius: 48, background: '#b83f14' }}>
        {ribs.map(({ left }) => (
          <div key={left} style={{ position: 'absolute', left, width: 66, height: 400, background: '#84300f' }} />
        ))}
      </div>
      <div style={{ display: 'flex', fontSize: 150, marginTop: 160 }}>Longshore</div>
      <div style={{ display: 'flex', fontSize: 64, marginTop: 30, color: '#44545f' }}>A guide to containers</div>
    </div>
  )
}
