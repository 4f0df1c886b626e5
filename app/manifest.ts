import type { MetadataRoute } from 'next'

/** What a phone or a desk needs to put the guide beside its other programs. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Longshore, a guide to containers',
    short_name: 'Longshore',
    description: 'A guide to containers that remembers where you are.',
    start_url: '/',
    display: 'minimal-ui',
    lang: 'en',
    background_color: '#fbfaf7',
    theme_color: '#b83f14',
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
