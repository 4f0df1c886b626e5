import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { listFiles, listStates, toDownload } from '../lib/samples/states'
import { root } from './start/root'

/** The same files make the same bytes, whenever they are packed. */
const PACKED_AT = new Date('2026-01-01T00:00:00Z')

/** Packs each state of the sample apps for download; it unpacks into a folder with the app's name. */
export async function writeSamples(): Promise<void> {
  rmSync(join(root, 'public', 'samples'), { recursive: true, force: true })
  mkdirSync(join(root, 'public', 'samples'), { recursive: true })
  for (const [app, state] of listStates()) writeFileSync(join(root, 'public', toDownload(app, state)), await packSample(app, state))
}

/** One state as the bytes that a reader downloads. */
export async function packSample(app: string, state: string): Promise<Buffer> {
  const entries = [...listFiles(app, state)].map(([path, source]) => {
    const body = readFileSync(source)
    return { header: { name: `${app}/${path}`, size: body.length, mode: 0o644, mtime: PACKED_AT, type: 'file' as const }, body }
  })
  return gzipSync(await packTar(entries), { level: 9 })
}
