/** A module that is kept on this device, and since when. */
export type Kept = { id: string; at: string }

/** Asks public/sw.js, and answers what is kept afterwards. It is installed to keep something, and for nothing else. */
export async function askWorker(act: 'list' | 'keep' | 'remove', id?: string): Promise<Kept[]> {
  const container = navigator.serviceWorker
  const known = await container.getRegistration('/')
  if (!known && act !== 'keep') return []
  if (!known) await container.register('/sw.js')
  const { active } = await container.ready
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<{ kept: Kept[] } | { error: string }>) =>
      'kept' in data ? resolve(data.kept) : reject(new Error(data.error))
    active?.postMessage({ act, id }, [port2])
  })
}

/** Nothing is kept any more: the worker has nothing to answer for. */
export async function dropWorker(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration('/'))?.unregister()
}
