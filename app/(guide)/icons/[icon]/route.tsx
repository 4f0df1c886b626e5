import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'

export const dynamic = 'force-static'
export const dynamicParams = false

/** A maskable icon is cut to a shape by the system; what lies within 80 % of it stays. */
const ICONS = {
  '192.png': { size: 192, drawn: 192, background: 'transparent' },
  '512.png': { size: 512, drawn: 512, background: 'transparent' },
  'maskable.png': { size: 512, drawn: 320, background: '#fbfaf7' },
}

export function generateStaticParams(): { icon: string }[] {
  return Object.keys(ICONS).map((icon) => ({ icon }))
}

/** `/icons/<name>.png`: app/icon.svg in the sizes of the manifest, drawn when the guide is built. */
export async function GET(_request: Request, { params }: { params: Promise<{ icon: string }> }): Promise<Response> {
  const { size, drawn, background } = ICONS[(await params).icon as keyof typeof ICONS]
  const svg = readFileSync(join(process.cwd(), 'app', 'icon.svg')).toString('base64')
  return new ImageResponse(
    <div style={{ width: '100%', height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'center', background }}>
      {/* biome-ignore lint/performance/noImgElement: drawn into a PNG, never shown as HTML */}
      <img alt="" width={drawn} height={drawn} src={`data:image/svg+xml;base64,${svg}`} />
    </div>,
    { width: size, height: size },
  )
}
